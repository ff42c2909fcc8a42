using DeitGen.Randomness;

namespace DeitGen.Tests.Randomness;

public sealed class PhiloxTests
{
    [Fact] // the three known answers of Random123, the authors' own code
    public void The_published_blocks_come_out()
    {
        Assert.Equal(
            new Words(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8),
            Philox.Block(default, 0)
        );
        Assert.Equal(
            new Words(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd),
            Philox.Block(new(~0u, ~0u, ~0u, ~0u), ~0ul)
        );
        Assert.Equal(
            new Words(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
            Philox.Block(new(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), 0x299f31d0_a4093822)
        );
    }
}
