/** Protocols of listeners and of target groups. Source: github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2/types, ProtocolEnum. */
export const PROTOCOLS = ["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"];
