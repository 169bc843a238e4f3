using System.Numerics;
using Newtonsoft.Json;

namespace Microsoft.Bot;

/// <summary>Holds back a member's name until its value is known, and drops the member when the value is null. Nulls inside arrays stay.</summary>
sealed class NullFreeWriter(TextWriter text) : JsonTextWriter(text)
{
    string held;

    public override void WritePropertyName(string name) => held = name;

    public override void WritePropertyName(string name, bool escape) => held = name;

    public override void WriteNull()
    {
        if (held == null) base.WriteNull();
        held = null;
    }

    public override void WriteUndefined() => WriteNull();

    public override void WriteStartObject() { Release(); base.WriteStartObject(); }

    public override void WriteStartArray() { Release(); base.WriteStartArray(); }

    public override void WriteStartConstructor(string name) { Release(); base.WriteStartConstructor(name); }

    public override void WriteRaw(string json) { Release(); base.WriteRaw(json); }

    public override void WriteRawValue(string json) { Release(); base.WriteRawValue(json); }

    public override void WriteValue(object value)
    {
        if (value == null) WriteNull();
        else if (value is BigInteger) { Release(); base.WriteValue(value); }
        else base.WriteValue(value);
    }

    public override void WriteValue(string value)
    {
        if (value == null) WriteNull();
        else { Release(); base.WriteValue(value); }
    }

    public override void WriteValue(Uri value)
    {
        if (value == null) WriteNull();
        else { Release(); base.WriteValue(value); }
    }

    public override void WriteValue(byte[] value)
    {
        if (value == null) WriteNull();
        else { Release(); base.WriteValue(value); }
    }

    public override void WriteValue(float? value)
    {
        if (value == null) WriteNull();
        else { Release(); base.WriteValue(value); }
    }

    public override void WriteValue(double? value)
    {
        if (value == null) WriteNull();
        else { Release(); base.WriteValue(value); }
    }

    public override void WriteValue(int value) { Release(); base.WriteValue(value); }

    public override void WriteValue(uint value) { Release(); base.WriteValue(value); }

    public override void WriteValue(long value) { Release(); base.WriteValue(value); }

    public override void WriteValue(ulong value) { Release(); base.WriteValue(value); }

    public override void WriteValue(float value) { Release(); base.WriteValue(value); }

    public override void WriteValue(double value) { Release(); base.WriteValue(value); }

    public override void WriteValue(bool value) { Release(); base.WriteValue(value); }

    public override void WriteValue(short value) { Release(); base.WriteValue(value); }

    public override void WriteValue(ushort value) { Release(); base.WriteValue(value); }

    public override void WriteValue(char value) { Release(); base.WriteValue(value); }

    public override void WriteValue(byte value) { Release(); base.WriteValue(value); }

    public override void WriteValue(sbyte value) { Release(); base.WriteValue(value); }

    public override void WriteValue(decimal value) { Release(); base.WriteValue(value); }

    public override void WriteValue(DateTime value) { Release(); base.WriteValue(value); }

    public override void WriteValue(DateTimeOffset value) { Release(); base.WriteValue(value); }

    public override void WriteValue(Guid value) { Release(); base.WriteValue(value); }

    public override void WriteValue(TimeSpan value) { Release(); base.WriteValue(value); }

    void Release()
    {
        if (held == null) return;

        var name = held;
        held = null;
        base.WritePropertyName(name, escape: true);
    }
}
