import { uncheckedDocuments } from "../../plan";
import { stackPlan } from "../support/plans";

const hidden = (stack: string) => {
  const { document } = stackPlan(stack);
  return document === undefined ? ["not planned"] : uncheckedDocuments(document);
};

test("a policy that names a resource of its own stack cannot be looked into before apply, and is said", () => {
  expect(hidden("euglena-production-gateway")).toContainEqual(
    expect.stringMatching(/^aws_ecs_task_definition\..+\.container_definitions$|^aws_iam_role_policy\..+\.policy$/),
  );
});

test("a policy that AWS makes by itself is not one that was overlooked", () => {
  expect(hidden("euglena-production-network").filter((place) => place.startsWith("aws_vpc_endpoint"))).toEqual([]);
});
