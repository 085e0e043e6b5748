/** What drawing needs of a state; everything else is left alone. */
interface Drawn {
  Type?: unknown;
  Comment?: unknown;
  Next?: unknown;
  Default?: unknown;
  End?: unknown;
  Catch?: readonly { ErrorEquals: readonly string[]; Next: string }[];
  Choices?: readonly { Next: string; StringEquals: string }[];
  Branches?: readonly { StartAt: string; States: Record<string, Drawn> }[];
}

const label = (name: string, state: Drawn): string =>
  `${name}["${name}${state.Comment ? `<br/>${state.Comment}` : ''}"]`;

const edges = (name: string, state: Drawn): string[] => [
  ...(state.Choices ?? []).map((choice) => `  ${name} -->|${choice.StringEquals}| ${choice.Next}`),
  ...(state.Default ? [`  ${name} -->|otherwise| ${state.Default}`] : []),
  ...(state.Next ? [`  ${name} --> ${state.Next}`] : []),
  ...(state.Catch ?? []).map((caught) => `  ${name} -.->|${caught.ErrorEquals.join(', ')}| ${caught.Next}`),
];

const drawState = ([name, state]: [string, Drawn]): string[] =>
  state.Branches
    ? [
        `  subgraph ${name}["${name} ${state.Comment}"]`,
        ...state.Branches.flatMap((branch) =>
          Object.entries(branch.States).map(([inner, it]) => `    ${label(inner, it)}`),
        ),
        '  end',
      ]
    : [`  ${label(name, state)}`];

/** The graph of a definition in Mermaid, which GitHub draws. */
export const drawGraph = (definition: { StartAt: string; States: object }): string => {
  const states = Object.entries(definition.States) as [string, Drawn][];
  return `${['flowchart TD', ...states.flatMap(drawState), ...states.flatMap(([name, state]) => edges(name, state))].join('\n')}\n`;
};
