using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Tests.Law.Techniques;

public class CellAndGeneWordsTests
{
    [Theory]
    [InlineData("Điều trị thoái hóa khớp bằng tế bào gốc mô mỡ tự thân", true)]
    [InlineData("Liệu pháp miễn dịch điều trị ung thư bằng tế bào CAR-T", true)]
    [InlineData("Kỹ thuật truyền gen trị liệu", true)]
    [InlineData("Hoạt hóa tế bào diệt tự nhiên (NK)", true)]
    [InlineData("Liệu pháp miễn dịch đặc hiệu đường dưới lưỡi với dị nguyên", false)]
    [InlineData("Xét nghiệm tế bào nước tiểu", false)]
    [InlineData("Chụp CT ngực", false)]
    [InlineData("", false)]
    public void A_name_speaks_of_cell_or_gene_therapy_or_not(string name, bool expected) => Assert.Equal(expected, CellAndGeneWords.In(Folding.Tokens(name)));
}
