import type { RuleTable } from "../table";
import { blueGreenUpdate } from "./blue-green";
import { databaseIdentifier, finalSnapshot } from "./names";

/** Rules about databases. */
export const databases: RuleTable = { aws_db_instance: [...databaseIdentifier, finalSnapshot, blueGreenUpdate] };
