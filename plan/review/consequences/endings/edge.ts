import { valueAt } from "../../values";
import { byAction, data, type Endings, interruption, none } from "../ending";

const ROUTE53 = "https://docs.aws.amazon.com/Route53/latest/APIReference/API_";
const CLOUDFRONT = "https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_";
const API_GATEWAY = "https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html";

/** Names, certificates and what answers at the edge. */
export const edge: Endings = {
  aws_route53_zone: byAction(
    data(
      "every name in the zone stops resolving; a new zone has other name servers, which the registrar has to be told",
      `${ROUTE53}DeleteHostedZone.html`,
    ),
    data(
      "the new zone has other name servers: its names do not resolve until the registrar points there and caches expire",
      `${ROUTE53}DeleteHostedZone.html`,
    ),
  ),
  aws_route53_record: byAction(
    interruption("the name stops resolving as soon as caches expire", `${ROUTE53}ChangeResourceRecordSets.html`),
    interruption(
      "the name does not resolve for a moment, and resolvers may remember that for minutes",
      `${ROUTE53}ChangeResourceRecordSets.html`,
    ),
  ),
  aws_route53_health_check: interruption(
    "records that depend on it no longer fail over by it",
    `${ROUTE53}DeleteHealthCheck.html`,
  ),
  aws_acm_certificate: interruption(
    "what uses the certificate has to let go of it first; a new one must be validated before anybody is served by it",
    "https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html",
  ),
  aws_acm_certificate_validation: none(
    "terraform only stops waiting for the validation; the certificate stays",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate_validation",
  ),
  aws_cloudfront_distribution: (subject) =>
    valueAt(subject.before, "retain_on_delete") === true
      ? interruption(
          "the distribution is disabled, not deleted: its names answer nobody",
          "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution",
        )
      : interruption(
          "its domain name stops answering for good; a new distribution has another name",
          `${CLOUDFRONT}DeleteDistribution.html`,
        ),
  aws_cloudfront_origin_access_control: interruption(
    "the distribution may no longer read its bucket: callers get 403",
    `${CLOUDFRONT}DeleteOriginAccessControl.html`,
  ),
  aws_wafv2_web_acl: interruption(
    "requests that it blocked get through",
    "https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html",
  ),
  aws_wafv2_web_acl_association: interruption(
    "requests that the firewall blocked get through",
    "https://docs.aws.amazon.com/waf/latest/APIReference/API_DisassociateWebACL.html",
  ),
  aws_apigatewayv2_api: interruption("its address stops answering; a new API has another address", API_GATEWAY),
  aws_api_gateway_rest_api: interruption(
    "its address stops answering; a new API has another address",
    "https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteRestApi.html",
  ),
};
