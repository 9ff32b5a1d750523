import { longestJobMinutes, type Problem } from "../../core/rules";
import { type ServiceSpec, taskProtectionOf } from "./service";

/** An id of something existing that the service does not describe would be passed over in silence. */
export function checkAdoption(service: ServiceSpec): Problem[] {
  const { adopt, ingress, discovery } = service;
  const problems: Problem[] = [];
  const pointless = (field: string, what: string) =>
    problems.push({ field, message: `nothing would use it, because the service has no ${what}; remove it or add one` });
  if (adopt?.targetGroup !== undefined && !ingress) pointless("adopt.targetGroup", "ingress");
  if (adopt?.listenerRules && !ingress) pointless("adopt.listenerRules", "ingress");
  if (adopt?.discovery !== undefined && !discovery) pointless("adopt.discovery", "discovery");
  if (adopt?.listenerRules && ingress && adopt.listenerRules.length > ingress.rules.length) {
    problems.push({
      field: "adopt.listenerRules",
      message: `${adopt.listenerRules.length} ARNs for ${ingress.rules.length} rule(s); one rule takes one ARN over; remove the rest or add rules`,
    });
  }
  const mayAnything =
    service.executeCommand ||
    service.buckets?.length ||
    Object.keys(service.volumes ?? {}).length > 0 ||
    longestJobMinutes(taskProtectionOf(service.scaling)) !== undefined;
  if (!mayAnything) {
    const unused =
      "the application may do nothing, so its role has no policy; remove it or add buckets, volumes or executeCommand";
    if (service.roles.taskPolicy !== undefined) problems.push({ field: "roles.taskPolicy", message: unused });
    if (adopt?.taskPolicy !== undefined) problems.push({ field: "adopt.taskPolicy", message: unused });
  }
  return problems;
}
