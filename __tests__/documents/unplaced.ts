import type { DocumentNumber } from "./table/row";

/** Infrastructure that a document names and that stands in no plan. */
export interface Unplaced {
  readonly document: DocumentNumber;
  readonly line: number;
  readonly sentence: string;
  /** Why no plan says it. */
  readonly because: string;
}

const referenced = "referenced by id: somebody else owns it, and a plan shows nothing of it but the id";
const running = "chosen by AWS when a task starts";

export const unplaced: readonly Unplaced[] = [
  { document: "001", line: 92, sentence: "port 443", because: `port of the HTTPS listener, which is ${referenced}` },
  {
    document: "001",
    line: 132,
    sentence: "busyb-ecs-sg",
    because: `name of the security group, which is ${referenced}`,
  },
  {
    document: "001",
    line: 169,
    sentence: "HTTP to HTTPS redirect",
    because: `listener on port 80 of busyb-alb, which is ${referenced}`,
  },
  {
    document: "001",
    line: 246,
    sentence: "busyb-ecs-sg",
    because: `name of the security group, which is ${referenced}`,
  },
  {
    document: "001",
    line: 273,
    sentence: "Task count",
    because: `Container Insights of the cluster, which is ${referenced}`,
  },
  { document: "001", line: 420, sentence: "NAT Gateway", because: `part of the VPC, which is ${referenced}` },
  {
    document: "001",
    line: 444,
    sentence: "google-workspace.busyb.ai",
    because: "an idea of the document for later; nobody owns the name yet",
  },
  { document: "002", line: 131, sentence: "10.0.10.254", because: running },
  { document: "003", line: 165, sentence: "10.0.10.254", because: running },
  {
    document: "003",
    line: 904,
    sentence: "ECS security group not allowing traffic from ALB",
    because: `rule of sg-0ebf38ea0618aef2d, which is ${referenced}`,
  },
  {
    document: "003",
    line: 1152,
    sentence: "github-actions-google-workspace-mcp",
    because:
      "CI takes roles by OpenID Connect (bootstrap stack); the user and its access keys are to be deleted by hand",
  },
  {
    document: "003",
    line: 1156,
    sentence: "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    because: "CI has no keys any more",
  },
];
