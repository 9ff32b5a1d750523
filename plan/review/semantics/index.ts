import { differences } from "../../differences";
import { formatPath } from "../../differences-path";
import { describeValue } from "../../differences-text";
import type { ChangeLine } from "../model";
import type { Subject } from "../subjects";

/** What changes in a resource, value by value, in words of the resource; what is sensitive is masked. */
export function changeLines({ change, type, action }: Subject): ChangeLine[] {
  if (action !== "update" && action !== "replace") return [];
  return differences(change, type).map(({ path, before, after, sensitive, forcesReplacement }) => ({
    what: formatPath(path),
    before: before === null ? undefined : sensitive ? "(sensitive)" : describeValue(before),
    after: after === null ? undefined : sensitive ? "(sensitive)" : describeValue(after),
    forcesReplacement: forcesReplacement || undefined,
    quiet: path[0] === "tags" || path[0] === "tags_all" ? "tags" : undefined,
  }));
}
