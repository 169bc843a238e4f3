namespace ReviewBot.Reviews;

/// <summary>Work that takes longer than a press may.</summary>
public enum LongJobKind
{
    Import,

    /// <summary>Of a name or of a pipeline.</summary>
    Erase,

    /// <summary>Of what is kept about whoever asked.</summary>
    EraseMe,

    Export,

    /// <summary>Of an import.</summary>
    TakeBack,

    /// <summary>At what would come from a CRM.</summary>
    CrmLook,
}
