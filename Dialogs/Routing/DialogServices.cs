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
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Routing;

/// <summary>Dependency injection of the dialogs. The host registers the stores, the roster, the settings of rooms and the clock.</summary>
public static class DialogServices
{
    /// <exception cref="InvalidOperationException">A kind of nudge lacks a part.</exception>
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        NudgePresenter.AssertComplete(Enum.GetValues<NudgeKind>());
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
            .AddSingleton<NamedDeals>()
            .AddSingleton<DealTransaction>()
            .AddSingleton<LiveReplies>()
            .AddSingleton<NudgeContextLoader>()
            .AddSingleton<DeliveryReader>()
            .AddSingleton<NudgeTransaction>()
            .AddSingleton<NudgeView>()
            .AddSingleton<WhereaboutsDialog>()
            .AddWorkSignal<Subject.OfJob>()
            .AddWorkSignal<Subject.OfConnection>()
            .AddSingleton<CrmOwners>()
            .AddSingleton<CrmWriter>()
            .AddSingleton<ConnectionSync>()
            .AddSingleton<CrmScopePreviewer>()
            .AddLongWork<ImportWork>()
            .AddLongWork<TakeBackWork>()
            .AddLongWork<EraseWork>()
            .AddLongWork<ExportWork>()
            .AddLongWork<PreviewWork>()
            .AddSingleton<AssistantDialog>()
            .AddSingleton<WebhookDialog>()
            .AddSingleton<MeetingDialog>()
            .AddSingleton<EndedDeals>()
            .AddSingleton<OwnDoubts>()
            .AddSingleton<PersonalForms>()
            .AddSingleton<EmptyPresses>()
            .AddSingleton<TypedNudgeDialog>()
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
            .AddDialog<GuestAccessDialog>()
            .AddDialog<HandoverDialog>()
            .AddDialog<HelpDialog>()
            .AddDialog<ImportDialog>()
            .AddDialog<LearnedDialog>()
            .AddDialog<ListColumnsDialog>()
            .AddDialog<ListOwnersDialog>()
            .AddDialog<LongJobDialog>()
            .AddDialog<MergeDialog>()
            .AddDialog<MirrorDialog>()
            .AddDialog<MoveDialog>()
            .AddDialog<NudgeDialog>()
            .AddDialog<NudgeNextDialog>()
            .AddDialog<NudgePromiseDialog>()
            .AddDialog<OpeningDialog>()
            .AddDialog<OwnerDialog>()
            .AddDialog<PathDialog>()
            .AddDialog<PersonDialog>()
            .AddDialog<PersonalSettingsDialog>()
            .AddDialog<PipelineDialog>()
            .AddDialog<PlannedDialog>()
            .AddDialog<PreworkDialog>()
            .AddDialog<PromiseDialog>()
            .AddDialog<RecurringDialog>()
            .AddDialog<RemedyDialog>()
            .AddDialog<RoomQuestionDialog>()
            .AddDialog<SchedulingDialog>()
            .AddDialog<SettingsDialog>()
            .AddDialog<SteeringDialog>()
            .AddDialog<StepDialog>()
            .AddDialog<SummaryDialog>()
            .AddDialog<TakeBackDialog>()
            .AddDialog<CustomerReplyDialog>()
            .AddDialog<TypedAnswerDialog>()
            .AddDialog<TypedQuestionDialog>()
            .AddDialog<TypedReviewDialog>()
            .AddDialog<WithheldRoomDialog>()
            .AddSingleton<PendingPostRenderer>()
            .AddSingleton<CommandRoutes>()
            .AddSingleton<CardActionRouter>()
            .AddDialog<CommandRouter>()
            .AddSingleton<TurnDispatcher>()
            .AddSingleton<OutgoingCards>();
    }

    /// <summary>Registers a dialog under its handler interfaces: for buttons, typed commands, or both.</summary>
    static IServiceCollection AddDialog<T>(this IServiceCollection services)
        where T : class
    {
        services.AddSingleton<T>();
        if (typeof(T).IsAssignableTo(typeof(ICardActionHandler)))
            services.AddSingleton(provider => (ICardActionHandler)provider.GetRequiredService<T>());
        if (typeof(T).IsAssignableTo(typeof(ICommandHandler)))
            services.AddSingleton(provider => (ICommandHandler)provider.GetRequiredService<T>());
        return services;
    }

    static IServiceCollection AddWorkSignal<T>(this IServiceCollection services)
        where T : Subject =>
        services.AddSingleton<WorkSignal<T>>().AddSingleton<IWorkSignal>(provider => provider.GetRequiredService<WorkSignal<T>>());

    static IServiceCollection AddLongWork<T>(this IServiceCollection services)
        where T : class, ILongWork =>
        services.AddSingleton<T>().AddSingleton<ILongWork>(provider => provider.GetRequiredService<T>());
}
