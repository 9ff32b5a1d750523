import type { Rule } from "../../validation/problem";
import { isAbsent, isPresent } from "../reading";

/** authTokenUpdateStrategyValidate in internal/service/elasticache/replication_group.go */
export const tokenStrategy: Rule = ({ auth_token: token, auth_token_update_strategy: strategy }) =>
  isPresent(strategy) && strategy !== "DELETE" && isAbsent(token)
    ? [
        {
          path: ["auth_token_update_strategy"],
          summary: '"auth_token_update_strategy": "auth_token" must be specified',
        },
      ]
    : [];

/** A token is not sent in the clear: docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html */
export const tokenInTransit: Rule = ({ auth_token: token, transit_encryption_enabled: encrypted }) =>
  isPresent(token) && encrypted === false
    ? [{ path: ["auth_token"], summary: "auth_token: needs transit_encryption_enabled = true" }]
    : [];
