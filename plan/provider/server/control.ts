import type { ServedTypes } from "./schema-answer";

/** An object that exists in AWS: what an import block will find. */
export interface LiveObject {
  type: string;
  /** The id as the import block gives it. */
  id: string;
  attributes: Record<string, unknown>;
}

/** The recorded answer of a data source: to a query with just these arguments, these values. */
export interface RecordedAnswer {
  type: string;
  where: Record<string, unknown>;
  is: Record<string, unknown>;
}

/** What one endpoint serves. */
export interface Served {
  /** Types the configuration uses. @default - all, which makes every terraform command 0.3 s slower */
  types?: ServedTypes;
  /** Objects that exist: what imports adopt, and what a refresh finds. @default none */
  live?: LiveObject[];
  /** Answers of data sources. @default none */
  answers?: RecordedAnswer[];
}

/** What a run tells its provider process. */
export type ToProvider =
  | ({ kind: "listen"; endpoint: number; path?: string } & Served)
  | { kind: "close"; endpoint: number }
  | { kind: "started"; pid: number }
  | { kind: "ended"; pid: number };

/** Where Terraform reaches an endpoint. */
export interface ProviderAddress {
  Network: "unix" | "tcp";
  String: string;
}

/** What the provider process answers. */
export type FromProvider =
  | { kind: "listening"; endpoint: number; address: ProviderAddress }
  | { kind: "failed"; endpoint: number; message: string };
