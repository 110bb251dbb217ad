/**
 * Who may import whom (`a <- b`: b may import a):
 * text <- extraction, ocr <- domain <- contracts <- ports <- adapters.
 */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|functions|infra|console|test)/', pathNot: allowed },
});
const PURE = '^shared/(text|extraction|domain)/';
const SDK = 'node_modules/(@aws-sdk|@aws-crypto|@smithy|aws-cdk-lib|tesseract\\.js|@hyzyla|sharp|nodemailer)';

module.exports = {
  forbidden: [
    only('text-stands-alone', '^shared/text/', '^shared/text/'),
    only('extraction-sees-text', '^shared/extraction/', '^shared/(text|extraction)/'),
    only('ocr-sees-text', '^shared/ocr/', '^shared/(text|ocr)/'),
    only('domain-sees-extraction-and-ocr', '^shared/domain/', '^shared/(text|extraction|ocr|domain)/'),
    only('contracts-see-domain', '^shared/contracts/', '^shared/(text|extraction|ocr|domain|contracts)/'),
    only('ports-see-contracts', '^shared/ports/', '^shared/(text|extraction|ocr|domain|contracts|ports)/'),
    only('adapters-see-ports', '^shared/adapters/', '^shared/'),
    {
      name: 'pure-code-has-no-io',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-code-takes-no-sdk',
      severity: 'error',
      from: { path: '^shared/(text|extraction|ocr|domain|contracts|ports)/' },
      to: { path: SDK },
    },
    {
      name: 'only-index-builds-adapters',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/([^/]+/index\\.ts|runtime/)' },
      to: { path: `^shared/adapters/|${SDK}` },
    },
    {
      name: 'functions-do-not-import-each-other',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/($1|runtime)/' },
    },
    {
      name: 'console-sees-domain-extraction-and-api',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(shared|functions|infra)/', pathNot: '^shared/(text|extraction|ocr|domain)/|^shared/contracts/(api[a-z-]*|search-api|values)\\.ts$' },
    },
    { name: 'nothing-imports-infra', severity: 'error', from: { pathNot: '^(infra|test)/' }, to: { path: '^infra/' } },
    { name: 'only-infra-takes-cdk', severity: 'error', from: { pathNot: '^(infra|test)/' }, to: { path: 'node_modules/aws-cdk-lib' } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'no-circles', severity: 'error', from: { pathNot: '^node_modules' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|data|console/dist)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
