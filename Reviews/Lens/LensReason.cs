namespace ReviewBot.Reviews.Lens;

public enum LensReason
{
    /// <summary>"we will follow up", "Lee drafts the page": one of us is the subject.</summary>
    WeAreTheSubject,

    /// <summary>"send proposal": no subject, and a verb that sellers do.</summary>
    OurVerb,

    /// <summary>"demo next week": no verb at all, and the thing is one that we make or hold.</summary>
    OurThing,

    /// <summary>"proposal to be sent": passive without a doer, and an act of ours.</summary>
    DoneByUs,
}
