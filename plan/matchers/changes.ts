import { differences } from "../differences";
import { formatPath, isWithin, type Path, parsePath } from "../differences-path";
import { type Action, actionOf } from "../terraform/document";
import type { Check } from "./finding";
import { sayNone } from "./nearest";
import { attributesOf, findResource, listed, sayAction, sayChange, sayUnknown } from "./resource";

/** Differences that are shown of the resource. */
const MOST = 10;

export const toCreate = toDo("create");
export const toUpdate = toDo("update");
export const toReplace = toDo("replace");
export const toDestroy = toDo("destroy");

function toDo(action: Action): Check<[address: string, because?: string | Path]> {
  return (plan, address, because) => {
    const resource = findResource(plan, address);
    // That what is not there is not created is an answer; anything else about it is a slip of the pen.
    if (resource === undefined)
      return { holds: action === "create" ? false : undefined, says: () => sayUnknown(plan, address) };
    const isDone = actionOf(resource.change) === action;
    if (because === undefined) return { holds: isDone, says: () => sayChange(resource, MOST) };
    const place = typeof because === "string" ? parsePath(because) : because;
    const [attribute = ""] = place;
    if (!attributesOf(resource).includes(String(attribute)))
      return { holds: undefined, says: () => `${address} has ${sayNone(String(attribute), attributesOf(resource))}.` };
    if (!isDone) return { holds: false, says: () => sayChange(resource, MOST) };
    const all = differences(resource.change, resource.type);
    const causes = action === "replace" ? all.filter(({ forcesReplacement }) => forcesReplacement) : all;
    const holds = causes.some(({ path }) => isWithin(path, place));
    const but = action === "replace" ? "not because of" : "not with a difference in";
    const cause = holds ? "" : `, but ${but} ${formatPath(place)}`;
    return { holds, says: () => `${sayAction(resource)}${cause}:${listed(all, MOST)}` };
  };
}
