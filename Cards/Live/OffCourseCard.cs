using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>The card "what could pull them off course?".</summary>
public static class OffCourseCard
{
    /// <summary>"None seen" is a button in a live review, and a choice of the input in a correction.</summary>
    public static AdaptiveCard Ask(StepCardModel model)
    {
        var say = model.Context.Say;
        var isLive = model.Purpose is Purpose.Live;
        var offered = Enum.GetValues<OffCourse>().Where(sign => !isLive || sign is not OffCourse.NoneSeen).ToArray();
        var ticked = (model.Value(Fields.Signs) ?? "").Split(',').Where(it => offered.Any(sign => Fields.Choice(sign) == it)).ToArray();
        var signs = Parts.Ask.Choice(
            Fields.Signs,
            say.WhatDoYouSee(),
            offered.Select(sign => (say.Choice(sign), Fields.Choice(sign))),
            ticked.Length == 0 ? null : string.Join(',', ticked));
        return TopicCard.For(
            model,
            Topic.OffCourse,
            TopicCard.Title(model, Topic.OffCourse),
            say.TickWhatYouSee(ticked.Length > 0),
            [signs.Several().Required(say.TickOne(isLive)).Spaced(AdaptiveSpacing.Medium)],
            [TopicCard.Quick(model, QuickAnswer.NoneSeen)]);
    }
}
