import { consequenceOf } from "../../../../plan/review/consequences/consequence";
import { subjectsOf } from "../../../../plan/review/subjects";
import { stackNames, stackPlan } from "../../../support/plans";

test("every type that this repository creates has a consequence with a source, for a destroy and a replacement", () => {
  const stacks = stackNames().map((stack) => ({
    stack,
    environment: "any/thing",
    part: "any",
    document: stackPlan(stack).document,
  }));
  const subjects = subjectsOf(stacks);
  expect(subjects.length).toBeGreaterThan(300);
  for (const subject of subjects)
    for (const action of ["destroy", "replace"] as const) {
      const { severity, source } = consequenceOf({ ...subject, before: subject.after, action });
      expect([subject.type, severity]).not.toEqual([subject.type, "unknown"]);
      expect(source).toMatch(/^https:/);
    }
});
