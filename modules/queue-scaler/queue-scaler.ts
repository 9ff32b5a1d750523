import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import type { AlarmTarget, Location, Network, ScalableService } from "../core";
import { refuse } from "../core";
import { dashboardBody } from "./dashboard";
import { type Broker, Publisher } from "./publisher";
import { checkQueueScaler } from "./rules";
import { ServiceScaler } from "./service-scaler";
import type { QueueScalerSpec, ServiceScalingSpec } from "./spec";

export interface QueueScalerProps extends Omit<QueueScalerSpec, "services"> {
  /** The services by name, each of which must scale by `queueDepth`. */
  readonly services: Readonly<Record<string, ServiceScalingSpec & { readonly service: ScalableService }>>;
  /** Where the queues are. */
  readonly broker: Broker;
  /** The publisher runs in its private subnets, which need a way out to AWS: NAT, or endpoints. */
  readonly network: Network;
  /** Where the services run: names their tasks in permissions, and the console in links. */
  readonly location: Location;
  /** @default - no alarm is made */
  readonly alarms?: AlarmTarget;
}

/** Sets the number of tasks of services by the length of their queues. The law is in functions/queue-scaler. */
export class QueueScaler extends Construct {
  constructor(scope: Construct, id: string, props: QueueScalerProps) {
    super(scope, id);
    refuse(this, checkQueueScaler(props));
    const { publisher, broker, virtualHost, metricNamespace, logRetentionDays, network, location, alarms } = props;

    // Below a child of their own: a service may be called publisher.
    const below = new Construct(this, "services");
    const scalers = Object.entries(props.services).map(([name, service]) => {
      const shared = { metricNamespace, publisher, logRetentionDays, location, alarms };
      return new ServiceScaler(below, name, { ...service, ...shared });
    });
    const { alarmArns } = new Publisher(this, "publisher", {
      spec: publisher,
      broker,
      virtualHost,
      metricNamespace,
      queues: scalers.map(({ functionName, pane }) => ({ queue: pane.queue, functionName })),
      logRetentionDays,
      network,
      location,
      alarms,
    });
    new CloudwatchDashboard(this, "dashboard", {
      dashboardName: props.dashboard,
      dashboardBody: dashboardBody({
        metricNamespace,
        location,
        publisher: { functionName: publisher.functionName, alarmArns },
        panes: scalers.map(({ pane }) => pane),
      }),
    });
  }
}
