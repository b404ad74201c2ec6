namespace CgtRegistry.Interchange.Tests;

/// <summary>A complaint shows enough of a value to find it, and nobody's address.</summary>
public sealed class ComplaintTests
{
    [Fact]
    public void An_address_is_masked_even_where_the_value_is_cut() =>
        Assert.DoesNotContain("somebody", Complaint.About("NCT00000001", "field", new string('x', 190) + " somebody@example.org Tel: 0123456789", "rule").Value, StringComparison.Ordinal);

    [Fact]
    public void A_value_is_never_cut_within_a_character()
    {
        var value = Complaint.About("NCT00000001", "field", new string('x', 199) + "🧬 and more", "rule").Value;

        Assert.Equal(new string('x', 199) + "…", value);
    }
}
