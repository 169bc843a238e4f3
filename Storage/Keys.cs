namespace ReviewBot.Storage;
/// <summary>x</summary>
static class Keys { }
