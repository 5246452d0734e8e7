/** Roles by the interface's type and description, in the words of `entities/roles.ts`. */
const ROLE = `CASE WHEN type = 'lambda' OR description LIKE 'AWS Lambda VPC ENI%' THEN 'AWS Lambda'
    WHEN description LIKE 'RDSNetworkInterface%' OR requester_id = 'amazon-rds' THEN 'RDS'
    WHEN description LIKE 'ElastiCache%' OR requester_id = 'amazon-elasticache' THEN 'ElastiCache'
    WHEN type IN ('nat_gateway', 'natGateway') OR description LIKE 'Interface for NAT Gateway%' THEN 'NAT gateway'
    WHEN type = 'vpc_endpoint' OR description LIKE 'VPC Endpoint Interface%' THEN 'VPC endpoint'
    WHEN description LIKE 'ELB %' OR requester_id = 'amazon-elb' THEN 'Load balancer'
    WHEN instance_id <> '' THEN 'EC2 instance' ELSE '' END`;

/**
 * `interface_id`, `role` and `functions` (names joined by ', '): the functions whose subnet and security groups an
 * interface of Lambda has are those that may use it.
 */
export function interfaceOwnersSql(): string {
  return `SELECT n.interface_id, max(n.role) AS role, coalesce(string_agg(DISTINCT f.function_name, ', ' ORDER BY f.function_name), '') AS functions
FROM (SELECT DISTINCT interface_id, account_id, subnet_id, security_groups, ${ROLE} AS role FROM network_interface) AS n
LEFT JOIN (${placedFunctionsSql()}) AS f
  ON n.role = 'AWS Lambda' AND f.account_id = n.account_id AND f.security_groups = n.security_groups AND f.subnet_id = n.subnet_id
GROUP BY n.interface_id`;
}

/** Functions by each subnet that they were ever configured with. */
function placedFunctionsSql(): string {
  return `SELECT DISTINCT account_id, region, function_name, security_groups, unnest(string_split(subnet_ids, ',')) AS subnet_id
  FROM function_configuration WHERE subnet_ids <> '' AND security_groups <> ''`;
}

/** Interfaces that the function (account $1, region $2, name $3) may use or have used. */
export function interfacesOfFunctionSql(): string {
  return `SELECT DISTINCT n.interface_id FROM network_interface AS n JOIN (${placedFunctionsSql()}) AS f
  ON f.account_id = n.account_id AND f.region = n.region AND f.security_groups = n.security_groups AND f.subnet_id = n.subnet_id
WHERE f.account_id = $1 AND f.region = $2 AND f.function_name = $3
  AND (n.type = 'lambda' OR n.description LIKE 'AWS Lambda VPC ENI%')`;
}
