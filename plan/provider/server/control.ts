import type { ServedTypes } from "./schema-answer";

/** An object that exists in AWS: what an import block will find. */
export interface LiveObject {
  type: string;
  /** The id as the import block gives it. */
  id: string;
  attributes: Record<string, unknown>;
}

/** What a run tells its provider process. */
export type ToProvider =
  | { kind: "listen"; endpoint: number; path?: string; types?: ServedTypes; live?: LiveObject[] }
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
