/**
 * Protocols by number, as network ACLs know them; an empty text where a number has no name of its own. The provider knows all of
 * them but 57. Sources: https://www.iana.org/assignments/protocol-numbers, internal/service/ec2/vpc_network_acl.go (ianaProtocolAToI)
 */
const NAMES = [
  ...["hopopt", "icmp", "igmp", "ggp", "ipv4", "st", "tcp", "cbt", "egp", "igp"],
  ...["bbn-rcc-mon", "nvp-ii", "pup", "argus", "emcon", "xnet", "chaos", "udp", "mux", "dcn-meas"],
  ...["hmp", "prm", "xns-idp", "trunk-1", "trunk-2", "leaf-1", "leaf-2", "rdp", "irtp", "iso-tp4"],
  ...["netblt", "mfe-nsp", "merit-inp", "dccp", "3pc", "idpr", "xtp", "ddp", "idpr-cmtp", "tp++"],
  ...["il", "ipv6", "sdrp", "ipv6-route", "ipv6-frag", "idrp", "rsvp", "gre", "dsr", "bna"],
  ...["esp", "ah", "i-nlsp", "swipe", "narp", "mobile", "tlsp", "", "ipv6-icmp", "ipv6-nonxt"],
  ...["ipv6-opts", "", "cftp", "", "sat-expak", "kryptolan", "rvd", "ippc", "", "sat-mon"],
  ...["visa", "ipcv", "cpnx", "cphb", "wsn", "pvp", "br-sat-mon", "sun-nd", "wb-mon", "wb-expak"],
  ...["iso-ip", "vmtp", "secure-vmtp", "vines", "ttp", "nsfnet-igp", "dgp", "tcf", "eigrp", "ospfigp"],
  ...["sprite-rpc", "larp", "mtp", "ax.25", "ipip", "micp", "scc-sp", "etherip", "encap", ""],
  ...["gmtp", "ifmp", "pnni", "pim", "aris", "scps", "qnx", "a/n", "ipcomp", "snp"],
  ...["compaq-peer", "ipx-in-ip", "vrrp", "pgm", "", "l2tp", "dd", "iatp", "stp", "srp"],
  ...["uti", "smp", "sm", "ptp", "isis-over-ipv4", "fire", "crtp", "crudp", "sscopmce", "iplt"],
  ...["sps", "pipe", "sctp", "fc", "rsvp-e2e-ignore", "mobility-header", "udplite", "mpls-in-ip", "manet", "hip"],
  ...["shim6", "wesp", "rohc"],
];

/** Numbers for experiments, beyond the named ones. */
const EXPERIMENTS = [253, 254];

/** Whether network ACLs know a protocol, by name or by number; -1 and "all" are all of them. */
export function isProtocol(text: string): boolean {
  if (!/^[+-]?\d+$/.test(text)) return text === "all" || (text !== "" && NAMES.includes(text));
  const number = Number(text);
  return number === -1 || (number >= 0 && number < NAMES.length && number !== 57) || EXPERIMENTS.includes(number);
}
