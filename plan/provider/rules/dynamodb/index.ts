import type { RuleTable } from "../table";
import { keyAttributes } from "./attributes";
import { capacity } from "./capacity";
import { timeToLive } from "./time-to-live";

/** Rules about tables of DynamoDB. */
export const tables: RuleTable = { aws_dynamodb_table: [keyAttributes, capacity, timeToLive] };
