using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>The changes that one page makes, deal by deal. Nothing of it is saved yet.</summary>
sealed class PageChanges(CrmConnection connection, Workspace workspace, OpportunityIndex known, Moment now)
{
    readonly CrmChangePosts news = new(connection, workspace, now);
    readonly HashSet<DealId> touched = [];

    public Workspace Workspace => workspace;

    public CrmColleagues Colleagues { get; set; } = new([], true, workspace, now.At);

    public ValueList<PersonId> Left { get => news.Left; set => news.Left = value; }

    public List<LinkedSave> Saves { get; } = [];

    /// <summary>Links that change without a change of their deals.</summary>
    public List<CrmLink> Links { get; } = [];

    /// <summary>Ids of opportunities to process again later.</summary>
    public List<string> Later { get; } = [];

    public void Add(CrmDeal there)
    {
        var accepted = CrmMerge.Add(there, connection.System, OwnerOf(there), now);
        touched.Add(accepted.Deal.Id);
        if (there.Owner is not null && accepted.Deal.Owner is null && !Colleagues.AreAll)
            Later.Add(there.Id);
        Saves.Add(new(null, accepted, CrmLink.Between(there, accepted.Deal.Id)));
    }

    /// <summary>Links an opportunity with a deal that was moved or merged.</summary>
    public void Link(CrmDeal there, DealId deal) => Links.Add(CrmLink.Between(there, deal));

    /// <param name="here">Null: deleted here, or in another pipeline, and not imported again.</param>
    public void Change(SyncChange change, DealSnapshot? here)
    {
        var was = known.FindLink(change.There.Id);
        var link = CrmLink.Between(change.There, here?.Deal.Id ?? change.Here, was);
        if (here is not null && !touched.Add(here.Deal.Id))
        {
            Later.Add(change.There.Id); // two opportunities of one deal: one per transaction
            return;
        }
        if (here is not null && CrmMerge.Waits(change, here.Deal, here.Live))
        {
            Later.Add(change.There.Id);
            link = link with { State = was?.State ?? CrmState.Open };
        }
        var owner = change.Events.Contains(SyncEvent.OwnerChanged) ? OwnerOf(change.There) : null;
        if (owner is null && change.There.Owner is not null && change.Events.Contains(SyncEvent.OwnerChanged))
        {
            link = link with { OwnerPrint = was?.OwnerPrint }; // keeps the old owner print: they may be matched later
            if (!Colleagues.AreAll)
            {
                Later.Add(change.There.Id);
                change = change with { Events = change.Events.Where(it => it is not SyncEvent.OwnerChanged) };
            }
        }
        if (here is not null && CrmMerge.Apply(change, here.Deal, here.Live, connection.System, owner, now) is { } accepted)
        {
            Saves.Add(new(here, news.WithPosts(here.Deal, accepted), link));
        }
        else if (link != was)
        {
            Links.Add(link);
        }
    }

    /// <param name="here">Null: not in this pipeline.</param>
    public void MarkGone(CrmLink link, DealSnapshot? here)
    {
        var gone = link with { IsGone = true };
        if (here is not null && touched.Add(here.Deal.Id))
            Saves.Add(new(here, CrmMerge.Leave(here.Deal, here.Live, connection.System, now), gone));
        else
            Links.Add(gone);
    }

    /// <param name="leftOut">The deals that were not saved.</param>
    public CrmCounts Count(CrmCounts before, IReadOnlySet<DealId> leftOut)
    {
        var saved = Saves.Where(it => !leftOut.Contains(it.Accepted.Deal.Id)).ToList();
        return before with
        {
            Added = before.Added + saved.Count(it => it.Before is null),
            Changed = before.Changed + saved.Count(it => it.Before is not null),
            Ended = before.Ended + saved.Count(it => it.Before is { Deal.Ended: null } && it.Accepted.Deal.Ended is not null),
            Gone = before.Gone + saved.Count(it => it.Link.IsGone) + Links.Count(it => it.IsGone),
        };
    }

    public IEnumerable<Person> NewOwners(IReadOnlySet<DealId> leftOut) => Saves
        .Where(it => !leftOut.Contains(it.Accepted.Deal.Id) && it.Accepted.Deal.Owner?.Id != it.Before?.Deal.Owner?.Id)
        .Select(it => it.Accepted.Deal.Owner)
        .OfType<Person>();

    Person? OwnerOf(CrmDeal there) => Colleagues.Find(there.Owner);
}
