// How a Teams-like client draws cards, as far as our parts need it.
const colors = {
  default: { default: "#242424", subtle: "#616161" },
  accent: { default: "#5B5FC7", subtle: "#5B5FC7" },
  good: { default: "#6BB700", subtle: "#6BB700" },
  warning: { default: "#FFAA44", subtle: "#FFAA44" },
  attention: { default: "#C4314B", subtle: "#C4314B" },
};
const ground = (backgroundColor) => ({ backgroundColor, foregroundColors: colors });

export const hostConfig = {
  fontFamily: "Liberation Sans, Arial, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#E5E5E5" },
  containerStyles: {
    default: ground("#FCFCFC"),
    emphasis: ground("#F3F3F3"),
    accent: ground("#C7DEF9"),
    good: ground("#CCEBC7"),
    warning: ground("#FFE2B2"),
    attention: ground("#FFC5B2"),
  },
  inputs: { label: { inputSpacing: "none", requiredInputs: { suffix: " *", suffixColor: "attention" } } },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    spacing: "default",
    actionAlignment: "left",
    actionsOrientation: "horizontal",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  textStyles: { heading: { size: "large", weight: "bolder" } },
};

export const styles = `
  body { margin: 0; background: #FCFCFC; }
  .ac-input { box-sizing: border-box; width: 100%; min-height: 32px; padding: 5px 12px; font: 14px sans-serif;
    color: #242424; background: #FFF; border: 1px solid #D1D1D1; border-bottom-color: #616161; border-radius: 4px; }
  textarea.ac-input { height: 90px !important; }
  .ac-pushButton { font: bold 14px sans-serif; color: #242424; background: #FFF; border: 1px solid #D1D1D1;
    border-radius: 4px; padding: 0 12px; height: 32px; margin-bottom: 8px; }
  .ac-pushButton.style-positive { color: #FFF; background: #5B5FC7; border-color: #5B5FC7; }
  .ac-actionSet { flex-wrap: wrap; margin-bottom: -8px; }
  .ac-actionSet > div:not(.ac-pushButton) { flex: 0 0 8px !important; }
  .flow { flex-flow: row wrap !important; column-gap: 12px; }
  .flow > div { flex: 1 1 300px !important; }
  .flow > .ac-horizontal-separator { display: none !important; }
  .ac-richTextBlock { line-height: 20px !important; }
  label.ac-richTextBlock { display: block; margin-bottom: 4px !important; }
  label + .ac-horizontal-separator { display: none !important; }
`;
