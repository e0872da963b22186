/** A long path for a picture: eighteen phases, as people write them. */
const PHASES = {
  'How Data Is Stored': ['Rows and Columns', 'Pages and Files', 'Compression', 'File Formats'],
  'Relational Databases': ['Keys and Joins', 'Normal Forms', 'Transactions', 'Isolation Levels', 'Query Plans'],
  Indexes: ['B-Trees', 'LSM-Trees', 'Covering Indexes'],
  'SQL in Earnest': ['Window Functions', 'Common Table Expressions', 'Upserts', 'Explaining a Plan'],
  Modelling: ['Star Schemas', 'Slowly Changing Dimensions', 'Data Vault'],
  'Python for Data': ['Iterators', 'Typing', 'Packaging', 'Testing', 'Profiling'],
  'Command Line': ['Pipes', 'Text Tools', 'Cron'],
  Ingestion: ['Batch and Stream', 'Change Data Capture', 'Idempotence', 'Backfills'],
  Orchestration: ['Directed Graphs', 'Retries', 'Sensors', 'Lineage', 'Alerting'],
  Warehouses: ['Separating Storage', 'Partitions', 'Clustering', 'Costs'],
  Transformations: ['Models as Code', 'Incremental Models', 'Tests', 'Documentation'],
  Streams: ['Logs', 'Consumer Groups', 'Windows', 'Exactly Once', 'Watermarks'],
  Lakes: ['Open Table Formats', 'Compaction', 'Time Travel'],
  Quality: ['Contracts', 'Expectations', 'Anomalies', 'Incidents'],
  Privacy: ['Consent', 'Masking', 'Retention'],
  Serving: ['Caches', 'Feature Stores', 'Dashboards'],
  Operations: ['Infrastructure as Code', 'Observability', 'Capacity', 'On Call'],
  'A Project of Your Own': ['The Question', 'The Pipeline', 'The Report'],
};

/** As a Markdown document. */
export function longPath() {
  const phases = Object.entries(PHASES).map(([title, resources]) =>
    [`## ${title}`, '', ...resources.map((one, at) => `- [ ] ${one} (${20 + ((at * 15) % 40)} min)`)].join('\n'),
  );
  return `# Data Engineering\n\n${phases.join('\n\n')}\n`;
}

/** What of it is done, by number. */
export const LONG_DONE = ['1.1-1.4', '2.1-2.5', '3.1-3.3', '4.1-4.4', '5.1-5.3', '6.1-6.5', '7.1-7.3', '8.1-8.2'];
