import type { Rule } from "../validation/problem";
import { textsAt } from "./json-rule";
import { either, isAbsent, isPresent, textOf } from "./reading";
import type { RuleTable } from "./table";

const WITH_EXCLUSION = ["IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"];
const FILTERS = "image_tag_mutability_exclusion_filter";

/** Filters exclude tags from something. Source: internal/service/ecr/repository.go, validateImageTagMutabilityExclusionFilterUsage. */
const filterUse: Rule = (config) => {
  const mutability = isAbsent(config.image_tag_mutability) ? "MUTABLE" : textOf(config.image_tag_mutability);
  if (!isPresent(config[FILTERS]) || mutability === undefined || WITH_EXCLUSION.includes(mutability)) return [];
  const summary = `${FILTERS} can only be used when image_tag_mutability is set to ${either(WITH_EXCLUSION)}`;
  return [{ path: [FILTERS], summary }];
};

/** How many wildcards a filter has. Source: the same file, validateImageTagMutabilityExclusionFilter. */
const wildcards: Rule = (config) =>
  textsAt(config, `${FILTERS}.filter`)
    .filter(({ text }) => text.split("*").length > 3)
    .map(({ at }) => ({
      path: at,
      summary: "Invalid filter pattern",
      detail: "Image tag mutability exclusion filter can contain a maximum of 2 wildcards (*)",
    }));

/** Rules about which tags of a repository may be written anew. */
export const imageTags: RuleTable = { aws_ecr_repository: [filterUse, wildcards] };
