namespace CgtRegistry.Interchange.Tests.Hostile;

/// <summary>Complaints are shown to everybody and stored: they hold nothing that breaks a page or a column, and nobody's address.</summary>
public class ComplaintTests
{
    [Theory]
    [InlineData("a\0b\u001B[31m\nc", "ab[31m c")]
    [InlineData("Write to jane@example.org", "Write to [e-mail]")]
    [InlineData("Phase X, SĐT 0912 345 678", "Phase X, SĐT [phone]")]
    public void A_complaint_shows_no_controls_and_no_contacts(string value, string shown)
    {
        var complaint = Complaint.About(value, value, value, "rule");

        Assert.Equal((shown, shown, shown), (complaint.Record, complaint.Field, complaint.Value));
    }

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("half \uFFFD letter 🧬", Complaint.About("", "", "half \uD800 letter 🧬", "rule").Value);

    [Fact]
    public void An_address_at_the_cut_is_masked_too() =>
        Assert.DoesNotContain("jane", Complaint.About("", "", new string('x', 190) + " jane.doe@example.org", "rule").Value, StringComparison.Ordinal);

    [Fact]
    public void No_character_is_cut_in_half() => Assert.Equal(new string('x', 199) + "…", Complaint.About("", "", new string('x', 199) + "🧬🧬", "rule").Value);
}
