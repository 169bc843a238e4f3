using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>The one line under the title, in every case.</summary>
public sealed class NoticeLineTests
{
    public static TheoryData<string> Cases => [.. All.Keys];

    static Dictionary<string, Notice> All => new()
    {
        ["One_missing"] = new Notice.Missing([Fields.By]),
        ["Three_missing"] = new Notice.Missing([Fields.Who, Fields.What, Fields.Agreement]),
        ["Too_long"] = new Notice.TooLong(Fields.What, 1204, Limits.StepText),
        ["Not_a_date"] = new Notice.NotADate(Fields.By),
        ["Date_has_passed"] = new Notice.DateHasPassed(Fields.By),
        ["Moved"] = new Notice.Moved("Send the proposal [now](https://contoso.example)"),
        ["Conflict"] = new Notice.Conflict(Sample.Kim),
        ["Refused"] = new Notice.Refused(new Refusal.OnlyTheLead(Sample.Sam)),
        ["Not_saved"] = new Notice.NotSaved(),
        ["Nothing_came"] = new Notice.NothingCame(),
        ["Late"] = new Notice.Late(Sample.Step() with { Status = StepStatus.Done, LastOutcome = Outcome.Did, AnsweredBy = Sample.Kim }),
        ["Ours_after_their_step"] = new Notice.PartAfterStep(new("drafts the page", "Lee Sample", Sample.Days(9), null), Sample.Days(4)),
        ["Late_of_ours"] = new Notice.LatePromise(
            new("drafts the page", "Lee Sample", Sample.Days(4), null, IsDone: true) { AnsweredBy = Sample.Kim }),
        ["Saved_of_the_topic_before"] = new Notice.SavedBy(Sample.Lee, Sample.Monday, Topic.Next),
        ["Saved"] = new Notice.SavedBy(Sample.Lee, Sample.Monday),
        ["Unreadable"] = new Notice.Unreadable(Fields.Zone, "Atlantis"),
        ["Is_there"] = new Notice.IsThere(Sample.Deal()),
        ["Template_kept"] = new Notice.TemplateKept(),
        ["Saved_before"] = new Notice.SavedBefore(),
        ["Doubt_kept"] = new Notice.DoubtKept(IsTakenBack: false),
        ["Doubt_taken_back"] = new Notice.DoubtKept(IsTakenBack: true),
        ["Doubt_too_late"] = new Notice.DoubtTooLate("a rival is cheaper"),
        ["Doubt_too_late_where_all_read"] = new Notice.DoubtTooLate(null),
        ["Change_or_add"] = new Notice.ChangeOrAdd("drafts the page", "h1"),
        ["After_their_step"] = new Notice.AfterStep(Sample.Days(4)),
        ["List_gone"] = new Notice.ListGone(),
        ["No_column_chosen"] = new Notice.NoColumnChosen(),
        ["Up_to_date"] = new Notice.UpToDate(),
        ["Help_asked"] = new Notice.HelpAsked("Who knows their CFO?", "Sam Sample"),
        ["Help_asked_and_nobody_reached"] = new Notice.HelpAsked("Who knows their CFO?", WithheldIn: "Sales"),
        ["Added_for_somebody"] = new Notice.AddedFor(Sample.Kim, IsTold: true),
        ["Added_for_somebody_who_was_not_reached"] = new Notice.AddedFor(Sample.Kim, IsTold: false),
        ["Is_there_already"] = new Notice.IsThereAlready(),
        ["Posted"] = new Notice.Posted("Sales"),
        ["Not_posted"] = new Notice.NotPosted("Sales", IsWithheld: true),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Case(string name) => Approved.Card(HelpCard.Ask(Table.Model(Topic.Help, notice: All[name])), name);

    [Fact]
    public void Every_case_is_shown()
    {
        var elsewhere = new[] { typeof(Notice.Ours), typeof(Notice.WhichFirst) };

        Assert.Equal(
            typeof(Notice).GetNestedTypes().OrderBy(it => it.Name),
            All.Values.Select(it => it.GetType()).Concat(elsewhere).Distinct().OrderBy(it => it.Name));
    }
}
