using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("vinmec", "vinmec", true)]
    [InlineData("vinmec", "vinnmec", true)]
    [InlineData("vinmec", "vimmed", false)]
    [InlineData("hematology", "haematolgy", true)]
    [InlineData("nhi", "nhu", false)]
    [InlineData("mai", "mai", true)]
    public void Long_words_forgive_a_slip_and_short_ones_none(string one, string other, bool near)
    {
        Assert.Equal(near, EditDistance.IsNear(one, other));
        Assert.Equal(near, EditDistance.IsNear(other, one));
    }
}
