using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>
/// Reads properties through a chain of specs and keeps a record of each: written here, else a preset written here,
/// else the same questions to the base, else DeiT's default.
/// </summary>
internal sealed class SettingsReader(SpecChain chain)
{
    private readonly List<Setting> settings = [];

    public EquatableArray<Setting> Settings =>
        settings.OrderBy(s => s.Line, StringComparer.Ordinal).ToEquatable();

    public double Number(string attribute, string property, double fallback) =>
        Read(attribute, property, Value.Of(fallback), v => Value.Show(v.Number)).Number;

    public int Int(string attribute, string property, int fallback) =>
        (int)Number(attribute, property, fallback);

    public bool Bool(string attribute, string property, bool fallback) =>
        Read(
            attribute,
            property,
            Value.Of(fallback ? 1 : 0),
            v => v.Number != 0 ? "true" : "false"
        ).Number != 0;

    public T Enum<T>(string attribute, string property)
        where T : struct, Enum =>
        (T)
            System.Enum.ToObject(
                typeof(T),
                (int)
                    Read(
                        attribute,
                        property,
                        Value.Of(0),
                        v => System.Enum.ToObject(typeof(T), (int)v.Number).ToString()
                    ).Number
            );

    public string Text(string attribute, string property, string fallback) =>
        Read(attribute, property, Value.Of(fallback), v => v.Text).Text;

    /// <summary>A text that is not taken over from a base: a name.</summary>
    public string OwnText(string attribute, string property, string fallback)
    {
        var written = chain.Links[0].Find(attribute)?.Find(property);
        var (origin, level) = written is null ? (Origin.Default, -1) : (Origin.Written, 0);
        var text = written?.Text ?? fallback;
        settings.Add(new(attribute, property, text, origin, level));
        return text;
    }

    public EquatableArray<double> List(
        string attribute,
        string property,
        EquatableArray<double> fallback
    ) => Read(attribute, property, Value.Of(fallback), v => Value.Show(v.Items)).Items;

    /// <summary>Members of an enum, shown by their names.</summary>
    public IEnumerable<T> Enums<T>(string attribute, string property)
        where T : struct, Enum =>
        Read(
            attribute,
            property,
            Value.Of(EquatableArray.Create<double>([])),
            v => string.Join(",", v.Items.Select(Member<T>))
        )
            .Items.Select(Member<T>);

    private static T Member<T>(double number)
        where T : struct, Enum => (T)System.Enum.ToObject(typeof(T), (int)number);

    /// <summary>The nearest link that speaks of a property, by itself or by its preset; the count of links where none does.</summary>
    public int LevelOf(string attribute, string property) =>
        Find(attribute, property, Value.Of(0)) is (_, not Origin.Default, var level)
            ? level
            : chain.Links.Length;

    /// <summary>Records what is not a property: a teacher's type, a policy's parts.</summary>
    public void Note(string attribute, string property, string text, int level) =>
        settings.Add(new(attribute, property, text, Origin.Written, level));

    private Value Read(string attribute, string property, Value fallback, Func<Value, string> show)
    {
        var (value, origin, level) = Find(attribute, property, fallback);
        settings.Add(new(attribute, property, show(value), origin, level));
        return value;
    }

    private (Value, Origin, int) Find(string attribute, string property, Value fallback)
    {
        var (reach, presetReach) = (chain.Reach(attribute), chain.Reach(AttributeNames.Recipe));
        for (var level = 0; level < reach; level++)
        {
            var link = chain.Links[level];
            if (link.Find(attribute)?.Find(property) is { } written)
                return (written, Origin.Written, level);
            if (Presets.Covers(attribute) && level < presetReach && link.Preset is { } preset)
                return (
                    Presets.Find(preset, attribute, property) ?? fallback,
                    Origin.Preset,
                    level
                );
        }
        return (fallback, Origin.Default, -1);
    }
}
