import type { Consequence } from "../../model";
import type { Subject } from "../../subjects";
import { valueAt } from "../../values";
import { byAction, data, type Endings, interruption, none } from "../ending";

const RDS = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_";
const DYNAMODB = "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_";
const ELASTICACHE = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_";
const MQ = "https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers-broker-id.html";

/** A database with all it holds; what a final snapshot keeps has to be restored by hand. */
function database(source: string) {
  return (subject: Subject): Consequence =>
    valueAt(subject.before, "skip_final_snapshot") === true
      ? data("everything in the database is lost, its automated backups too, and no final snapshot is made", source)
      : data(
          "the database stops and everything in it is gone until somebody restores the final snapshot; automated backups are lost",
          source,
        );
}

const cache = (source: string) => (subject: Subject) =>
  data(
    valueAt(subject.before, "final_snapshot_identifier") === null
      ? "everything in the cache is lost: sessions and queued work with it; clients get no connection"
      : "everything in the cache is gone until somebody restores the final snapshot; clients get no connection",
    source,
  );

/** Databases, caches and brokers. */
export const databases: Endings = {
  aws_db_instance: database(`${RDS}DeleteDBInstance.html`),
  aws_rds_cluster: database(`${RDS}DeleteDBCluster.html`),
  aws_docdb_cluster: database("https://docs.aws.amazon.com/documentdb/latest/developerguide/API_DeleteDBCluster.html"),
  aws_neptune_cluster: database("https://docs.aws.amazon.com/neptune/latest/apiref/API_DeleteDBCluster.html"),
  aws_redshift_cluster: database("https://docs.aws.amazon.com/redshift/latest/APIReference/API_DeleteCluster.html"),
  aws_rds_cluster_instance: interruption(
    "connections to it break; a cluster whose last instance goes answers nobody",
    `${RDS}DeleteDBInstance.html`,
  ),
  aws_db_snapshot: data("what the snapshot keeps can no longer be restored", `${RDS}DeleteDBSnapshot.html`),
  aws_db_subnet_group: interruption(
    "databases have to leave it first, which means new ones",
    `${RDS}DeleteDBSubnetGroup.html`,
  ),
  aws_db_parameter_group: none("databases have to use another group first", `${RDS}DeleteDBParameterGroup.html`),
  aws_db_proxy: interruption("clients that connect through the proxy get no connection", `${RDS}DeleteDBProxy.html`),
  aws_dynamodb_table: data("all items of the table are lost", `${DYNAMODB}DeleteTable.html`),
  aws_dynamodb_table_item: data("the item is lost", `${DYNAMODB}DeleteItem.html`),
  aws_elasticache_replication_group: cache(`${ELASTICACHE}DeleteReplicationGroup.html`),
  aws_elasticache_cluster: cache(`${ELASTICACHE}DeleteCacheCluster.html`),
  aws_elasticache_serverless_cache: cache(`${ELASTICACHE}DeleteServerlessCache.html`),
  aws_elasticache_subnet_group: interruption(
    "caches have to leave it first, which means new ones",
    `${ELASTICACHE}DeleteCacheSubnetGroup.html`,
  ),
  aws_elasticache_parameter_group: none(
    "caches have to use another group first",
    `${ELASTICACHE}DeleteCacheParameterGroup.html`,
  ),
  aws_elasticache_user: interruption("whoever logs in as this user is refused", `${ELASTICACHE}DeleteUser.html`),
  aws_elasticache_user_group: interruption("its users are refused", `${ELASTICACHE}DeleteUserGroup.html`),
  aws_mq_broker: data(
    "all queues and the messages waiting in them are lost; the new broker has other addresses and users",
    MQ,
  ),
  aws_mq_configuration: none(
    "terraform only stops looking after it: the provider deletes no configuration",
    "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/mq/configuration.go",
  ),
  aws_opensearch_domain: data(
    "all indexes of the domain are lost",
    "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DeleteDomain.html",
  ),
  aws_kinesis_stream: byAction(
    data(
      "records that nobody has read yet are lost",
      "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeleteStream.html",
    ),
    data(
      "records that nobody has read yet are lost, and readers start anew",
      "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeleteStream.html",
    ),
  ),
};
