using CgtRegistry.Domain.Reports;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>Of a camera's notes only which way up the picture is stays with it.</summary>
public class PictureOrientationTests
{
    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 8)]
    public void A_picture_stays_upright_and_tells_nothing_else(bool isBig, byte way)
    {
        var kept = Attachment.Read(Pictures.Jpeg(notes: Pictures.Notes(isBig, way))).Value!.Content;

        byte[] told = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way];
        Assert.True(kept.AsSpan().IndexOf(told) > 0);
        Assert.Equal(-1, kept.AsSpan().IndexOf("GPS"u8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void A_way_up_that_is_the_usual_one_or_none_is_left_out(byte way) => Assert.False(HasNotes(Pictures.Notes(isBig: true, way)));

    [Fact]
    public void Notes_that_end_too_soon_or_point_outside_are_left_out()
    {
        var whole = Pictures.Notes(isBig: true, 6);
        byte[] outside = [.. whole[..4], 0xFF, 0xFF, 0xFF, 0xFF, .. whole[8..]];

        Assert.False(HasNotes(outside));
        Assert.All(Enumerable.Range(0, 21), length => Assert.False(HasNotes(whole[..length])));
    }

    private static bool HasNotes(byte[] notes) => Attachment.Read(Pictures.Jpeg(notes: notes)).Value!.Content.AsSpan().IndexOf("Exif"u8) >= 0;
}
