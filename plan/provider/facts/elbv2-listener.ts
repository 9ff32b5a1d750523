import { partsOfOtherTypes } from "./elbv2-actions";
import { blocksLeftOut, joined } from "./left-out";
import type { ResourceDiff } from "./types";

const REQUEST_HEADERS = [
  "x_amzn_mtls_clientcert",
  "x_amzn_mtls_clientcert_issuer",
  "x_amzn_mtls_clientcert_leaf",
  "x_amzn_mtls_clientcert_serial_number",
  "x_amzn_mtls_clientcert_subject",
  "x_amzn_mtls_clientcert_validity",
  "x_amzn_tls_cipher_suite",
  "x_amzn_tls_version",
].map((header) => `routing_http_request_${header}_header_name`);

const RESPONSE_HEADERS = [
  "access_control_allow_credentials",
  "access_control_allow_headers",
  "access_control_allow_methods",
  "access_control_allow_origin",
  "access_control_expose_headers",
  "access_control_max_age",
  "content_security_policy",
  "strict_transport_security",
  "x_content_type_options",
  "x_frame_options",
].map((header) => `routing_http_response_${header}_header_value`);

/** Arguments by the protocols that have them. Source: suppressIfListenerProtocolNot in listener.go. */
const OF_PROTOCOLS: readonly (readonly [protocols: readonly string[], names: readonly string[]])[] = [
  [["HTTPS"], REQUEST_HEADERS],
  [
    ["HTTP", "HTTPS"],
    [...RESPONSE_HEADERS, "routing_http_response_server_enabled"],
  ],
  [["GENEVE", "TCP"], ["tcp_idle_timeout_seconds"]],
];

/** What a listener keeps: arguments of other protocols, parts of other actions, stickiness left out. */
export const keptByListener = joined<ResourceDiff>(
  ({ planned: { protocol } }) =>
    OF_PROTOCOLS.flatMap(([protocols, names]) =>
      typeof protocol !== "string" || protocols.includes(protocol) ? [] : names,
    ),
  partsOfOtherTypes("default_action", ["forward"]),
  blocksLeftOut("default_action.forward.stickiness"),
);
