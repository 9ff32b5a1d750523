import type { Limits, Policy } from "../model";
import { acceptableBacklogPerTask, clamp } from "./limits";

const SYNC_SECONDS = 15;
const TOLERANCE = 0.1;
const SCALE_DOWN_WINDOW_SECONDS = 300;
/** Pods that may be added per sync, or as many as there are, whichever is more. */
const SCALE_UP_PODS = 4;
const SCALE_UP_FACTOR = 2;

const SOURCE =
  "https://github.com/kedacore/keda/blob/main/pkg/scalers/rabbitmq_scaler.go (QueueLength = ready + unacknowledged; an error gives no " +
  "metric); https://github.com/kedacore/keda-docs/issues/1482 (pollingInterval matters between 0 and 1 only, above it the HPA asks " +
  "every 15 s); https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator.go (tolerance " +
  "0.1, ceil(total / value)); https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ (highest proposal of 300 s " +
  "for scaling down; 4 pods or 100 % per 15 s up)";

/** KEDA's RabbitMQ scaler, which the Kubernetes horizontal pod autoscaler follows. */
function kedaWith(name: string, title: string, value: string, messagesPerPodOf: (limits: Limits) => number): Policy {
  return {
    name,
    title,
    source: `${SOURCE}; https://keda.sh/docs/latest/scalers/rabbitmq-queue/ (value per pod is the operator's choice, here ${value})`,
    start(limits) {
      const messagesPerPod = messagesPerPodOf(limits);
      let proposals: { readonly at: number; readonly pods: number }[] = [];
      return {
        everySeconds: SYNC_SECONDS,
        tick({ now, broker, service }) {
          if (broker === null || broker.ready === null || broker.unacked === null) return null;
          const current = Math.max(service.desired, 1);
          const messages = broker.ready + broker.unacked;
          const closeEnough = Math.abs(1 - messages / (messagesPerPod * current)) <= TOLERANCE;
          const proposal = closeEnough ? current : Math.ceil(messages / messagesPerPod);

          proposals = proposals.filter(({ at }) => at > now - SCALE_DOWN_WINDOW_SECONDS);
          proposals.push({ at: now, pods: proposal });
          const highest = Math.max(...proposals.map(({ pods }) => pods));
          const stable = Math.max(proposal, Math.min(current, highest));
          const fastest = Math.max(current + SCALE_UP_PODS, current * SCALE_UP_FACTOR);
          return clamp(Math.min(stable, fastest), limits);
        },
      };
    },
  };
}

/** A pod for every message: the value that waits least. */
export const keda = kedaWith(
  "keda",
  "KEDA + HPA, a pod per message",
  "the slots of a pod",
  ({ slotsPerTask }) => slotsPerTask,
);

/** As many messages per pod as may wait for it: the value that costs less. */
export const kedaBacklog = kedaWith(
  "keda-backlog",
  "KEDA + HPA, acceptable backlog",
  "the slots of a pod x acceptable wait / service time, at least its slots",
  (limits) => Math.max(limits.slotsPerTask, acceptableBacklogPerTask(limits)),
);
