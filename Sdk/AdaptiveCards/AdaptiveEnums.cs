using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextWeight { Default, Lighter, Bolder }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveTextBlockStyle { Paragraph, Heading }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveHorizontalAlignment { Left, Center, Right, Stretch }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveChoiceInputStyle { Compact, Expanded }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveActionMode { Primary, Secondary }

[JsonConverter(typeof(CamelCaseEnum))]
public enum AdaptiveAssociatedInputs { Auto, None }

sealed class CamelCaseEnum() : StringEnumConverter(new CamelCaseNamingStrategy());
