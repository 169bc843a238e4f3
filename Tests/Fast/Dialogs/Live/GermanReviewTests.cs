using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>A pipeline that speaks German, and people who do or do not.</summary>
public sealed class GermanReviewTests
{
    [Fact]
    public async Task A_short_review_in_German_with_a_colleague_who_reads_English()
    {
        var room = await Room();
        var deal = await room.Has(Contoso);
        var (sam, lee, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee), room.Seat(Sample.Kim));

        await sam.Types("Hilfe");
        await sam.Types("besprechnug contoso");
        await sam.Types("Besprechung Contoso");
        await sam.Presses("Kurz, 4 Minuten");
        await lee.Presses("Antworten");
        await lee.Presses(
            "Speichern und weiter",
            ("step-s1", "started"),
            ("also", "hat die IT-Sicherheit eingeladen"),
            ("evidence", "said"),
            ("told", "Jonas Example"));
        await lee.Presses(
            "Speichern und weiter",
            ("who", "p1"),
            ("what", "Angebot schicken"),
            ("by", "2026-11-27"),
            ("agreement", "agreed"),
            ("job", "consensus"));
        await lee.Presses("Zu „Wie wir helfen“");
        await lee.Presses(
            "Speichern und weiter",
            ("who", "p1"),
            ("what", "nennt, wer das Budget verantwortet"),
            ("by", "2026-11-27"),
            ("agreement", "agreed"),
            ("job", "consensus"));
        await lee.Presses("Zusätzlich speichern");
        await kim.Presses("Antworten");
        await kim.Presses("Save", ("what", "schreibt auf, was Abwarten kostet"), ("ofus", "Kim Example"), ("by", "2026-11-24"));
        await kim.Presses("Add another");
        await sam.Presses("Moderationsansicht");
        await sam.Presses("Fertig");

        Approved.Match(room.Transcript, "txt");
        Approved.Match(string.Join('\n', room.Posts[0].Lines) + "\n", "txt", "summary");
        Assert.Contains((await room.Now(deal)).Deal.OpenSteps, step => step.What == "nennt, wer das Budget verantwortet");
    }

    [Fact]
    public async Task What_all_see_is_in_the_language_of_the_workspace_whoever_asks()
    {
        var room = await Room();
        await room.Has(Contoso);
        var kim = room.Seat(Sample.Kim);

        await kim.Types("board");
        await kim.Types("deal contoso");

        Assert.Equal(
            ["Contoso: weniger offene Anfragen vor dem Frühjahr", "Wo Hilfe am meisten bringt"], room.Posts.Select(it => it.Title));
    }

    [Fact]
    public async Task What_one_person_sees_is_in_theirs()
    {
        var room = await Room();
        await room.Has(Contoso);
        var (kim, lee) = (room.Seat(Sample.Kim), room.Seat(Sample.Lee));
        await kim.Types("tafel");

        await kim.Presses("Nur meine Deals");
        await lee.Presses("Nur meine Deals");

        Assert.Equal("Your deals, most urgent first", kim.Card.Title);
        Assert.Equal("Deine Deals, nach Dringlichkeit", lee.Card.Title);
    }

    [Fact]
    public async Task A_chosen_language_goes_before_that_of_Teams()
    {
        var room = await Room();
        await room.Has(Contoso);
        Assert.True(
            await room.Rows.OpenPeople().Save(
                Kit.ConversationFixture.Tenant, Sample.Kim.Id, new() { ChosenLanguage = "de-AT" }, Sample.Monday, default));
        var kim = room.Seat(Sample.Kim);
        await kim.Types("board");

        await kim.Presses("Nur meine Deals");

        Assert.Equal("Deine Deals, nach Dringlichkeit", kim.Card.Title);
    }

    static Deal Contoso => Sample.Deal() with
    {
        Title = "Verlängerung Service-Desk",
        Reviewed = 1,
        Past = [Sample.Past(Sample.Days(-18))],
        Steps = [Sample.Step() with { What = "probiert es mit vier Leuten aus", By = Sample.Days(-1) }],
        Case = new(
            Outcome: new("weniger offene Anfragen vor dem Frühjahr", "Priya Sample", Level.Wrote, Sample.Days(-18), Sample.Days(-18))),
    };

    /// <summary>Sam and Lee have Teams in German, Kim in English.</summary>
    static async Task<ConversationFixture> Room()
    {
        var room = new ConversationFixture { Speaks = { [Sample.Sam.Id] = "de-DE", [Sample.Lee.Id] = "de-DE" } };
        Assert.True(await room.Deals.Save(new Workspace(room.Workspace, "Vertrieb", [Sample.Sam], Language: "de-DE"), default));
        return room;
    }
}
