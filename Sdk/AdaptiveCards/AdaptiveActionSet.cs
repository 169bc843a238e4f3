using System.Collections.Generic;

namespace AdaptiveCards;

public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];
}
