namespace ReviewBot.Dialogs.Rooms;

/// <param name="AllowShowAnyway">False: nobody may show deals where somebody from outside is.</param>
public sealed record RoomSettings(bool AllowShowAnyway = true);
