import type { Identities } from "../../identities";
import type { References } from "../../references";
import type { Subject } from "../../subjects";

/** One resource mentions another. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * What mentions what, each pair once: by configuration; and of what goes away, whose configuration is gone, by the ids in
 * the values that exist.
 */
export function linksOf(subjects: readonly Subject[], references: References, identities: Identities): Link[] {
  const configured = subjects.flatMap((subject) => references.of(subject).map(({ to }) => ({ from: subject.id, to })));
  const links = [...configured, ...pastLinks(subjects, identities)].filter(({ from, to }) => from !== to);
  return [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()];
}

function pastLinks(subjects: readonly Subject[], identities: Identities): Link[] {
  const gone = new Set(subjects.filter(({ after }) => after === null));
  if (gone.size === 0) return [];
  return subjects.flatMap((subject) =>
    identities
      .in(subject.before, subject)
      .filter((other) => gone.has(subject) || gone.has(other))
      .map((other) => ({ from: subject.id, to: other.id })),
  );
}
