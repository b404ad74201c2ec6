using System.Text.Json.Serialization.Metadata;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Tests.House;

/// <summary>What changed in a record is told in words: every property of every record has its own, in both languages.</summary>
public class PropertyWordTests
{
    // Texts nobody sees as a change: trials of this register are compared by the words of their data set.
    private static readonly RecordKind[] Told = [.. Enum.GetValues<RecordKind>().Where(k => k is not RecordKind.Trial)];

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_property_of_a_record_has_a_word(string language)
    {
        HashSet<Type> seen = [];
        SortedSet<string> properties = new(StringComparer.Ordinal);
        foreach (var kind in Told)
        {
            Collect(RecordJson.TypeOf(kind), seen, properties);
        }

        Assert.True(properties.Count > 100, $"only {properties.Count} properties: the test sees too little");
        var wordless = properties.Where(p => Texts.Of(language).Find($"property.{p}") is null).ToList();
        Assert.True(wordless.Count == 0, string.Join(", ", wordless));
    }

    private static void Collect(Type type, HashSet<Type> seen, SortedSet<string> properties)
    {
        if (!seen.Add(type))
        {
            return;
        }

        var info = RecordJson.Options.GetTypeInfo(type);
        if (info.Kind is JsonTypeInfoKind.Object)
        {
            foreach (var property in info.Properties)
            {
                properties.Add(property.Name);
                Collect(property.PropertyType, seen, properties);
            }
        }
        else if (info.ElementType is { } element)
        {
            Collect(element, seen, properties);
        }
    }
}
