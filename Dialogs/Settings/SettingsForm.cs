using System.Diagnostics;
using System.Globalization;
using ReviewBot.Cards;
using ReviewBot.Cards.Settings;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Dialogs.Settings;

/// <summary>The pages of a pipeline's settings: fills the inputs and parses them.</summary>
static class SettingsForm
{
    public static ValueList<Field> Fill(SettingsPage page, Workspace workspace, DateOnly today, Say say) => page switch
    {
        SettingsPage.Calendar => FormValues.Empty
            .With<Pace>(Fields.Pace, workspace.Pace)
            .With(Fields.Days, string.Join(',', workspace.WorkingDays.Select(Fields.Choice)))
            .With(Fields.Zone, workspace.Zone)
            .With(Fields.Language, Say.First(workspace.Language).Language)
            .With(Fields.Commercial, workspace.ShowsCommercial ? Fields.Commercial : Fields.Off),
        SettingsPage.FirstMarks or SettingsPage.LaterMarks => [
            .. SettingsPageCard.RulesOf(page).Select(rule => (Id: Fields.Of(rule), Value: MarkRuleDefaults.Of(workspace).Of(rule)))
                .Where(it => it.Value is not null)
                .Select(it => new Field(it.Id, it.Value.GetValueOrDefault().ToString(CultureInfo.InvariantCulture))),
        ],
        SettingsPage.Digest => FormValues.Empty
            .With(Fields.Nudging, workspace.Nudges.IsOn ? Fields.Nudging : Fields.Off)
            .With(Fields.Lead, workspace.Nudges.Lead?.Name)
            .With<DayOfWeek>(Fields.DigestDay, workspace.Nudges.DigestDay)
            .With(
                Fields.DigestChannel,
                workspace.Nudges switch
                { { HasDigest: false } =>
                    Fields.Off, { DigestConversation: { } id } => id,
                    _ => Fields.AsPipeline
                }),
        SettingsPage.Holidays => FormValues.Empty
            .With(Fields.HolidayPlace, workspace.HolidayPlace ?? Fields.Off)
            .With(
                Fields.Holidays,
                string.Join('\n', workspace.Holidays.Order().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))),
        SettingsPage.StandIn when workspace.StandIn is { } standIn && standIn.Until >= today => FormValues.Empty
            .With(Fields.StandIn, standIn.Person.Id.Value)
            .With(Fields.Until, standIn.Until),
        SettingsPage.StandIn => FormValues.Empty.With(Fields.StandIn, Fields.Off),
        SettingsPage.Paths => FormValues.Empty.With(Fields.PathTemplate, PathTemplateText.Write(workspace.PathTemplate, say)),
        SettingsPage.Admins => FormValues.Empty.With(Fields.Guests, workspace.GuestsInside ? Fields.Guests : Fields.Off),
        _ => throw new UnreachableException(),
    };

    /// <summary>Parses a page into a change of the settings. Problems are collected in <paramref name="sent"/>.</summary>
    /// <param name="choices">The conversations to choose from for the digest, or the members.</param>
    public static Func<Workspace, Workspace> Read(
        SettingsPage page, FormReader sent, IReadOnlyList<RosterPerson> people, IReadOnlyList<(string Id, string Name)> choices,
        Workspace now, CultureInfo culture, Person by, DateTimeOffset at) => page switch
        {
            SettingsPage.Calendar => Calendar(sent, now, culture),
            SettingsPage.FirstMarks or SettingsPage.LaterMarks => Marks(page, sent),
            SettingsPage.Digest => Digest(sent, people, choices, now),
            SettingsPage.Admins => Admin(sent, people, now, by, at),
            SettingsPage.Holidays => Holidays(sent, now, culture),
            SettingsPage.StandIn => StandIn(sent, choices, by, at),
            SettingsPage.Paths => Paths(sent, now, by, at),
            _ => throw new UnreachableException(),
        };

    static Func<Workspace, Workspace> Calendar(FormReader sent, Workspace now, CultureInfo culture)
    {
        var (pace, days, shown) =
            (sent.Choice<Pace>(Fields.Pace)
                ?? now.Pace, sent.Choices<DayOfWeek>(Fields.Days), sent.Raw(Fields.Commercial) is Fields.Commercial);
        if (days.Count == 0)
            sent.Unreadable(Fields.Days);
        var zone = sent.Raw(Fields.Zone) is { } typed ? Zones.Read(typed) ?? sent.Unreadable<string>(Fields.Zone) : now.Zone;
        // cards of earlier versions have the holidays on this page
        var holidays = sent.Raw(Fields.Holidays) is null ? now.Holidays : Days(sent, culture);
        return workspace => workspace.At(pace) with
        {
            WorkingDays = days,
            Zone = zone ?? workspace.Zone,
            IsZoneAssumed = workspace.IsZoneAssumed && zone is null,
            Language = Languages.ReadChosen(sent.Raw(Fields.Language), workspace.Language, culture.Name) ?? workspace.Language,
            Holidays = holidays,
            ShowsCommercial = shown,
        };
    }

    static Func<Workspace, Workspace> Holidays(FormReader sent, Workspace now, CultureInfo culture)
    {
        var place = sent.Raw(Fields.HolidayPlace) switch
        {
            null => now.HolidayPlace,
            Fields.Off => null,
            var chosen when HolidayPlaces.IsKnown(chosen) => chosen,
            _ => sent.Unreadable<string>(Fields.HolidayPlace),
        };
        var days = Days(sent, culture);
        return workspace => workspace with { HolidayPlace = place, Holidays = days };
    }

    static ValueList<DateOnly> Days(FormReader sent, CultureInfo culture)
    {
        var lines = (sent.Raw(Fields.Holidays) ?? "").Split(
            ['\n', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = lines.Select(line => DateCellParser.Read(line, culture)).ToArray();
        if (read.Any(day => day is null) || read.Length > PipelineSettingsRules.MostHolidays)
            sent.Unreadable(Fields.Holidays, lines.Where((_, i) => read[i] is null).FirstOrDefault());
        return [.. read.OfType<DateOnly>().Distinct().Order()];
    }

    static Func<Workspace, Workspace> Marks(SettingsPage page, FormReader sent)
    {
        var read = SettingsPageCard.RulesOf(page).Select(rule => (Rule: rule, Threshold: Threshold(sent, Fields.Of(rule)))).ToArray();
        return workspace => workspace.With(
            read.Aggregate(MarkRuleDefaults.Of(workspace), (rules, it) => rules.With(it.Rule, it.Threshold)));
    }

    static int? Threshold(FormReader sent, string id)
    {
        if (sent.Raw(id) is not { } typed)
            return null;
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MarkRules.Most)
            sent.Unreadable(id);
        return number;
    }

    static Func<Workspace, Workspace> Digest(
        FormReader sent, IReadOnlyList<RosterPerson> people, IReadOnlyList<(string Id, string Name)> channels, Workspace now)
    {
        var (isOn, day, channel) =
            (sent.Raw(Fields.Nudging) is not Fields.Off, sent.Choice<DayOfWeek>(Fields.DigestDay)
                ?? now.Nudges.DigestDay, sent.Raw(Fields.DigestChannel));
        if (channel is not (null or Fields.Off or Fields.AsPipeline) && !channels.Any(it => it.Id == channel))
            sent.Unreadable(Fields.DigestChannel);
        var lead = Person(sent, Fields.Lead, people, now.Nudges.Lead);
        return workspace => workspace with
        {
            Nudges = workspace.Nudges with
            {
                IsOn = isOn,
                DigestDay = day,
                Lead = lead,
                HasDigest = channel is not Fields.Off,
                Lost = [],
                DigestConversation = channel is Fields.Off
                    ? workspace.Nudges.DigestConversation
                    : channel is Fields.AsPipeline or null ? null : channel,
            },
        };
    }

    static Func<Workspace, Workspace> StandIn(
        FormReader sent, IReadOnlyList<(string Id, string Name)> people, Person by, DateTimeOffset at)
    {
        if (sent.Raw(Fields.StandIn) is null or Fields.Off)
            return workspace => workspace.WithStandIn(null, by, at);

        var until = sent.RequiredDay(Fields.Until);
        var chosen = people.Where(it => it.Id == sent.Raw(Fields.StandIn)).Select(it => new StandIn(new(new(it.Id), it.Name), until))
            .FirstOrDefault() ?? sent.Missing<StandIn?>(Fields.StandIn, null);
        return workspace => workspace.WithStandIn(chosen, by, at);
    }

    /// <summary>An empty text deletes the template.</summary>
    static Func<Workspace, Workspace> Paths(FormReader sent, Workspace now, Person by, DateTimeOffset at)
    {
        var (steps, wrong) = PathTemplateText.Read(sent.Raw(Fields.PathTemplate) ?? "", Say.First(now.Language));
        if (wrong is not null)
            sent.Unreadable(Fields.PathTemplate, wrong);
        return workspace => workspace.WithPathTemplate(steps, by, at);
    }

    static Func<Workspace, Workspace> Admin(
        FormReader sent, IReadOnlyList<RosterPerson> people, Workspace now, Person by, DateTimeOffset at)
    {
        var inside = sent.Raw(Fields.Guests) is { } chosen ? chosen is Fields.Guests : now.GuestsInside;
        if (sent.Raw(Fields.Admin) is null && inside == now.GuestsInside)
            sent.Missing(Fields.Admin, "");
        var admin = Person(sent, Fields.Admin, people, null);
        return workspace => (admin is null ? workspace : workspace.WithAdmin(admin, by, at)).WithGuests(inside, by, at);
    }

    /// <param name="known">The present value, kept if the name is unchanged, even if that person is not in the roster.</param>
    static Person? Person(FormReader sent, string id, IReadOnlyList<RosterPerson> people, Person? known)
    {
        if (sent.Raw(id) is not { } typed || typed == known?.Name)
            return sent.Raw(id) is null ? null : known;
        if (new Roster(people).Find(typed, typed) is { } found)
            return found;
        if (NameMatcher.Find(people, typed, it => [it.Name]) is Named<RosterPerson>.One { It: var one })
            return new(one.Id, one.Name);
        sent.Unreadable(id);
        return null;
    }
}
