/** What the requests and answers of the plugin protocol look like once decoded. */

/** A value in MessagePack. */
export interface DynamicValue {
  msgpack?: Uint8Array | null;
}

export interface ProtocolDiagnostic {
  /** 1 error, 2 warning. */
  severity: 1 | 2;
  summary: string;
  detail: string;
}

/** The union of all request fields: each call fills its own. */
export interface Request {
  type_name: string;
  id: string;
  config: DynamicValue | null;
  prior_state: DynamicValue | null;
  proposed_new_state: DynamicValue | null;
  planned_state: DynamicValue | null;
  current_state: DynamicValue | null;
  raw_state: { json: Uint8Array } | null;
  private: Uint8Array;
  prior_private: Uint8Array;
  planned_private: Uint8Array;
}
