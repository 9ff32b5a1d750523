import type { ChangeLine } from "../model";
import type { Subject } from "../subjects";
import { changedResource, differencesOf, forcesReplacement } from "./changed-resource";
import type { Found } from "./found";
import { sidesBetween } from "./sides";
import { TAGS } from "./tags";
import { isTerraformOnly } from "./terraform-only";
import { goneResource, newResource } from "./whole-resources";

/**
 * What changes in a resource, in words of the resource, most important first; what is sensitive is masked.
 * - Of a new resource, the arguments that its configuration gives; of one that goes, by what it is found.
 * - None where only its address or its owner changes.
 */
export function changeLines(subject: Subject): ChangeLine[] {
  switch (subject.action) {
    case "create":
      return newResource(subject).map(({ place, after }) => ({ what: place.words, after }));
    case "destroy":
    case "forget":
      return goneResource(subject).map(({ place, before }) => ({ what: place.words, before }));
    case "update":
    case "replace":
      return inOrder(changedResource(subject).map((found) => lineOf(found, subject)));
    default:
      return [];
  }
}

/** What differs between two resources of one type, each as its plan leaves it. */
export function linesBetween(one: Subject, other: Subject): ChangeLine[] {
  return differencesOf(sidesBetween(one, other)).map((found) => lineOf(found, other));
}

function lineOf(found: Found, subject: Subject): ChangeLine {
  return {
    what: found.place.words,
    before: found.before,
    after: found.after,
    forcesReplacement: forcesReplacement(found, subject) || undefined,
    quiet: quietOf(found, subject),
  };
}

function quietOf({ place, sensitivity }: Found, subject: Subject): ChangeLine["quiet"] {
  const name = place.names[0] ?? "";
  if (sensitivity || isTerraformOnly(subject, name)) return "terraform-only";
  return TAGS.includes(name) ? "tags" : undefined;
}

/** What forces a replacement first, what nobody needs to look at last; otherwise as they come. */
function inOrder(lines: ChangeLine[]): ChangeLine[] {
  const rank = ({ forcesReplacement: forces, quiet }: ChangeLine) =>
    forces ? 0 : quiet === undefined ? 1 : quiet === "tags" ? 2 : 3;
  return lines.sort((a, b) => rank(a) - rank(b));
}
