import type { Rule } from "../../validation/problem";
import { onlyBlock } from "../reading";

/** validateTTLCustomDiff in internal/service/dynamodb/table.go */
export const timeToLive: Rule = ({ ttl }) => {
  const block = onlyBlock(ttl);
  const name = block?.attribute_name ?? null;
  if (block?.enabled !== true || (name !== null && name !== "")) return [];
  const path = ["ttl", 0, "attribute_name"];
  return name === null
    ? [
        {
          path,
          summary: "Invalid Attribute Combination",
          detail: 'Attribute "ttl[0].attribute_name" must be specified when "ttl[0].enabled" is "true".',
        },
      ]
    : [
        {
          path,
          summary: "Invalid Attribute Value",
          detail: 'Attribute "ttl[0].attribute_name" cannot have an empty value',
        },
      ];
};
