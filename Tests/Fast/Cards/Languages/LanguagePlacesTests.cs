using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lens;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Languages;

/// <summary>What a language needs besides its sentences, as listed in docs/languages.md.</summary>
public sealed class LanguagePlacesTests
{
    public static TheoryData<string> Languages => [.. Say.All.Select(say => say.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_is_spoken_where_it_is_asked_for(string language) => Assert.Equal(language, Say.First(language).Language);

    /// <summary>The lens.</summary>
    [Fact]
    public void The_lens_reads_it()
    {
        var ours = new Dictionary<string, string> { ["en"] = "We send the contract", ["de"] = "Wir schicken den Vertrag" };

        Assert.Equal(Say.All.Select(say => say.Language), ours.Keys);
        Assert.All(
            ours,
            it => Assert.NotNull(CustomerVerbLens.Look(it.Value, new("Contoso", [], [Sample.Lee.Name]), it.Key, LensQuestion.Next)));
    }

    /// <summary>The words for days, prepositions and times: the guide has an example.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_review_is_planned_for_later_as_its_guide_says(string language)
    {
        var say = Say.First(language);
        var example = say.Words(Command.Review, Audience.Channel).Guide[^1].Typed;
        var typed = Assert.IsType<ParsedCommand.Known>(CommandParser.Read(example));

        var (when, _) = TypedTimeReader.Find(TypedText.Fold(typed.When ?? ""), Sample.Monday, TimeZoneInfo.Utc, say.Culture);

        var later = Assert.IsType<TypedTime.Certain>(when);
        Assert.Equal(("Contoso", DayOfWeek.Thursday, 10), (typed.Name, later.On.DayOfWeek, later.At.Hour));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_day_can_be_typed_as_the_bot_writes_it(string language)
    {
        var say = Say.First(language);

        Assert.All(
            Enumerable.Range(1, 12).Select(month => new DateOnly(2031, month, 12)),
            day => Assert.Equal(day, DateCellParser.Read(say.Day(day, Sample.Today), say.Culture)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_app_says_it_in_Teams(string language)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")));
        var languages = manifest.RootElement.GetProperty("localizationInfo");
        string?[] named =
        [
            languages.GetProperty("defaultLanguageTag").GetString(),
            .. languages.GetProperty("additionalLanguages").EnumerateArray().Select(it => it.GetProperty("languageTag").GetString()),
        ];

        Assert.Contains(language, named);
    }

    /// <summary>The column names of spreadsheets.</summary>
    [Fact]
    public void Its_columns_are_known()
    {
        var columns = new Dictionary<string, string[]>
        {
            ["en"] = ["Customer", "Deal", "Next step"],
            ["de"] = ["Kunde", "Verkaufschance", "Nächster Schritt"],
        };

        Assert.Equal(Say.All.Select(say => say.Language), columns.Keys);
        Assert.All(
            columns.Values,
            names => Assert.Equal(
                [ImportColumn.Customer, ImportColumn.Title, ImportColumn.NextStep], names.Select(it => ColumnNames.Of(it)?.Column)));
    }
}
