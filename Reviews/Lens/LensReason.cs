namespace ReviewBot.Reviews.Lens;

public enum LensReason
{
    /// <summary>"we will follow up", "Lee drafts the page": one of us is the subject.</summary>
    WeAreTheSubject,

    /// <summary>"send proposal": nobody is named, and the verb is what sellers do.</summary>
    OurVerb,

    /// <summary>"demo next week": no verb at all, and the thing is one that we make or hold.</summary>
    OurThing,

    /// <summary>"proposal to be sent": nobody is named as doing it, and it is ours to do.</summary>
    DoneByUs,
}
