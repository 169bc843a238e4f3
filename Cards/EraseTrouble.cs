namespace ReviewBot.Cards;

/// <summary>Why an erasure was refused.</summary>
public enum EraseTrouble
{
    NameMissing,
    NobodyOfThatName,
    SeveralOfThatName,
    NoSuchDeal,
    NotTheSameName,
    YouAreTheOnlyAdmin,
}
