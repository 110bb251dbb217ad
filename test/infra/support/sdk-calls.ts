import { dirname } from 'node:path';
import ts from 'typescript';

/** What a piece of code asks of AWS: SDK commands by class name, and the parts of its transactions as `Transact.Put`. */
export type SdkCalls = ReadonlySet<string>;

type Functional = ts.FunctionDeclaration | ts.VariableDeclaration | ts.ClassDeclaration;

const SDK = /\/node_modules\/(?:@aws-sdk|@smithy)\//u;
const TRANSACTION_PARTS = new Set(['Put', 'Update', 'Delete', 'ConditionCheck']);

/** Opens the sources once; the returned function answers for one entry file after the other. */
export function openSources(root: string, entries: readonly string[]): (entry: string) => SdkCalls {
  const configFile = ts.findConfigFile(root, ts.sys.fileExists)!;
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile));
  const program = ts.createProgram([...entries], { ...options, noEmit: true });
  return (entry) => callsFrom(program.getSourceFile(entry)!, program);
}

/**
 * Follows the code from the top of a file: functions when they are named, members of objects when somebody uses the
 * member of that name of that type. So a store's `delete` counts only where somebody deletes.
 */
function callsFrom(entry: ts.SourceFile, program: ts.Program): SdkCalls {
  const checker = program.getTypeChecker();
  const calls = new Set<string>();
  const visited = new Set<ts.Node>();
  const used = new Set<ts.Node>();
  const dormant: { readonly member: ts.Node; readonly keys: readonly ts.Node[] }[] = [];
  const waiting: ts.Node[] = [entry];

  const walk = (node: ts.Node): void => {
    if (isSilent(node)) return;
    if (isNamedFunction(node) && !visited.has(node)) return;
    if (ts.isObjectLiteralElementLike(node) && rest(node)) return;
    if (ts.isNewExpression(node)) noteCommand(node);
    if (ts.isIdentifier(node)) follow(node);
    if (ts.isBindingElement(node)) markBinding(node);
    ts.forEachChild(node, walk);
  };

  /** Leaves a member that is a function for later, unless a library asked for it. */
  const rest = (member: ts.ObjectLiteralElementLike): boolean => {
    if (ts.isSpreadAssignment(member) || visited.has(member)) return false;
    notePart(member);
    if (!isFunctional(member, checker)) return false;
    const keys = declarationsOf(member, checker);
    if (keys.length === 0 || keys.some((key) => !isOurs(key))) return false;
    dormant.push({ member, keys: [...keys, member] });
    return true;
  };

  const follow = (node: ts.Identifier): void => {
    const symbol = symbolAt(node, checker);
    for (const declaration of symbol?.declarations ?? []) {
      used.add(declaration);
      if (isOurs(declaration) && isFollowed(declaration)) waiting.push(declaration);
    }
  };

  const markBinding = (node: ts.BindingElement): void => {
    if (!ts.isObjectBindingPattern(node.parent)) return;
    const name = (node.propertyName ?? node.name).getText();
    const property = checker.getTypeAtLocation(node.parent).getProperty(name);
    for (const declaration of property?.declarations ?? []) used.add(declaration);
  };

  const noteCommand = ({ expression }: ts.NewExpression): void => {
    const [declaration] = symbolAt(expression, checker)?.declarations ?? [];
    if (declaration && SDK.test(declaration.getSourceFile().fileName)) calls.add(expression.getText());
  };

  const notePart = (member: ts.ObjectLiteralElementLike): void => {
    const name = member.name?.getText() ?? '';
    if (TRANSACTION_PARTS.has(name) && namesTable(member)) calls.add(`Transact.${name}`);
  };

  for (;;) {
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (visited.has(node)) continue;
      visited.add(node);
      walk(node);
    }
    const woken = dormant.filter(({ member, keys }) => !visited.has(member) && keys.some((key) => used.has(key)));
    if (woken.length === 0) return calls;
    waiting.push(...woken.map(({ member }) => member));
  }
}

/** `{ Put: { TableName, … } }`: one part of a transaction. */
const namesTable = (member: ts.ObjectLiteralElementLike): boolean =>
  ts.isPropertyAssignment(member) &&
  ts.isObjectLiteralExpression(member.initializer) &&
  member.initializer.properties.some(({ name }) => name?.getText() === 'TableName');

const isOurs = (node: ts.Node): boolean => !node.getSourceFile().fileName.includes('/node_modules/');

const isFollowed = (node: ts.Node): node is Functional =>
  ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) || ts.isClassDeclaration(node);

/** Walked only when its name is met. */
function isNamedFunction(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  return ts.isVariableDeclaration(node) && node.initializer !== undefined && isFunctionExpression(node.initializer);
}

const isFunctionExpression = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

function isFunctional(member: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): boolean {
  if (ts.isMethodDeclaration(member)) return true;
  const value = ts.isPropertyAssignment(member)
    ? member.initializer
    : ts.isShorthandPropertyAssignment(member)
      ? member.name
      : undefined;
  return value !== undefined && checker.getTypeAtLocation(value).getCallSignatures().length > 0;
}

/** Where the member is declared: in the type the object is meant for, or in the object itself when there is none. */
function declarationsOf(member: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): readonly ts.Node[] {
  const name = member.name && 'text' in member.name ? member.name.text : undefined;
  if (name === undefined || !ts.isObjectLiteralExpression(member.parent)) return [];
  const meant = checker.getContextualType(member.parent);
  if (!meant) return [member];
  const types = meant.isUnion() ? meant.types : [meant];
  return types.flatMap((type) => checker.getPropertyOfType(type, name)?.declarations ?? []);
}

function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol =
    ts.isIdentifier(node) && ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Types run nothing, and an import is followed only where its name is used. */
const isSilent = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node);
