namespace ReviewBot.Reviews;

/// <summary>Kinds of background jobs: work that takes longer than the time-out of a button press.</summary>
public enum LongJobKind
{
    Import,

    /// <summary>Erasing a name or a pipeline.</summary>
    Erase,

    /// <summary>Erasing the data about the person who asks.</summary>
    EraseMe,

    Export,

    /// <summary>Undoing an import.</summary>
    TakeBack,

    /// <summary>Previewing what a CRM connection would bring.</summary>
    CrmLook,
}
