-- Run by the owner of the database after each migration, in the product's database. It prints the
-- statements that give the running product its rights; run what it prints. Where the migrations put a
-- trigger against UPDATE or DELETE, the right itself is not given either, so that whoever captures the
-- product cannot even try; and the product may not drop triggers or tables, because it owns none.
SELECT CONCAT(
  'GRANT SELECT, INSERT',
  IF(EXISTS (SELECT 1 FROM information_schema.triggers r WHERE r.event_object_schema = t.table_schema
    AND r.event_object_table = t.table_name AND r.event_manipulation = 'UPDATE'), '', ', UPDATE'),
  IF(EXISTS (SELECT 1 FROM information_schema.triggers r WHERE r.event_object_schema = t.table_schema
    AND r.event_object_table = t.table_name AND r.event_manipulation = 'DELETE'), '', ', DELETE'),
  ' ON `', t.table_schema, '`.`', t.table_name, '` TO custodian_app@''127.0.0.1''') AS statement
FROM information_schema.tables t
WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
ORDER BY t.table_name
