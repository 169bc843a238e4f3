using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Assistants;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Keeping;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Settings;
using ReviewBot.Dialogs.Typed;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Dependency injection of the dialogs. The host adds the stores, the roster, the settings of rooms and the clock.</summary>
public static class DialogServices
{
    /// <exception cref="InvalidOperationException">A kind of nudge lacks a part.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        NudgeFace.AssertComplete(Enum.GetValues<NudgeKind>());
        return services
            .AddSingleton<PipelineAccess>()
            .AddSingleton<SignedInAccess>()
            .AddSingleton<RoomGuard>()
            .AddSingleton<TeamRoom>()
            .AddSingleton<Languages>()
            .AddSingleton<PipelineColleagues>()
            .AddSingleton<HandoverReturns>()
            .AddSingleton<RecurringReviews>()
            .AddSingleton<VisibleDeals>()
            .AddSingleton<DealTransaction>()
            .AddSingleton<LiveReviewTransaction>()
            .AddSingleton<NudgeContextLoader>()
            .AddSingleton<DeliveryReader>()
            .AddSingleton<NudgeTransaction>()
            .AddSingleton<NudgeView>()
            .AddSingleton<WhereaboutsDialog>()
            .AddSingleton<LongJobSignal>()
            .AddSingleton<ConnectionSignal>()
            .AddSingleton<CrmOwners>()
            .AddSingleton<CrmWriter>()
            .AddSingleton<ConnectionSync>()
            .AddLongWork<ImportWork>()
            .AddLongWork<TakeBackWork>()
            .AddLongWork<EraseWork>()
            .AddLongWork<ExportWork>()
            .AddSingleton<AssistantDialog>()
            .AddSingleton<WebhookDialog>()
            .AddSingleton<MeetingDialog>()
            .AddSingleton<EndedDeals>()
            .AddSingleton<LearnedDialog>()
            .AddSingleton<MirrorDialog>()
            .AddSingleton<OwnDoubts>()
            .AddSingleton<PersonalForms>()
            .AddSingleton<EmptyPresses>()
            .AddSingleton<TypedAnswerDialog>()
            .AddSingleton<TypedNudgeDialog>()
            .AddSingleton<TypedQuestionDialog>()
            .AddDialog<AnswerDialog>()
            .AddDialog<BoardDialog>()
            .AddDialog<ConnectDialog>()
            .AddDialog<CrmOwnersDialog>()
            .AddDialog<DealDialog>()
            .AddDialog<DoubtDialog>()
            .AddDialog<EndingDialog>()
            .AddDialog<EraseDialog>()
            .AddDialog<ExportDialog>()
            .AddDialog<FindDialog>()
            .AddDialog<GuestsDialog>()
            .AddDialog<HandoverDialog>()
            .AddDialog<HelpDialog>()
            .AddDialog<ImportDialog>()
            .AddDialog<ListColumnsDialog>()
            .AddDialog<ListOwnersDialog>()
            .AddDialog<LongJobDialog>()
            .AddDialog<MergeDialog>()
            .AddDialog<MoveDialog>()
            .AddDialog<NudgeDialog>()
            .AddDialog<NudgeNextDialog>()
            .AddDialog<NudgePromiseDialog>()
            .AddDialog<OpeningDialog>()
            .AddDialog<OwnerDialog>()
            .AddDialog<PathDialog>()
            .AddDialog<PersonalSettingsDialog>()
            .AddDialog<PipelineDialog>()
            .AddDialog<PlannedDialog>()
            .AddDialog<PreworkDialog>()
            .AddDialog<RecurringDialog>()
            .AddDialog<PersonDialog>()
            .AddDialog<PromiseDialog>()
            .AddDialog<RemedyDialog>()
            .AddDialog<RoomDialog>()
            .AddDialog<RoomQuestionDialog>()
            .AddDialog<SchedulingDialog>()
            .AddDialog<SettingsDialog>()
            .AddDialog<SteeringDialog>()
            .AddDialog<StepDialog>()
            .AddDialog<SummaryDialog>()
            .AddDialog<TakeBackDialog>()
            .AddDialog<TheySaidDialog>()
            .AddSingleton<PromisedReply>()
            .AddSingleton<CardActionRouter>()
            .AddDialog<CommandRouter>()
            .AddSingleton<TurnDispatcher>();
    }

    static IServiceCollection AddDialog<T>(this IServiceCollection services)
        where T : class, ICardActionHandler =>
        services.AddSingleton<T>().AddSingleton<ICardActionHandler>(provider => provider.GetRequiredService<T>());

    static IServiceCollection AddLongWork<T>(this IServiceCollection services)
        where T : class, ILongWork =>
        services.AddSingleton<T>().AddSingleton<ILongWork>(provider => provider.GetRequiredService<T>());
}
